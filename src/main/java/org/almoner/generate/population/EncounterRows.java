package org.almoner.generate.population;

import java.util.List;
import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.Identifiers;
import org.almoner.generate.Stamp;
import org.almoner.generate.people.Person;

/**
 * Writes visits down. A stay becomes known when it has ended; of one that lasts beyond the window
 * the beginning is. A few are written down twice, and of a few the cost is missing.
 */
final class EncounterRows {
  private static final double TWICE = 0.004;
  private static final double WITHOUT_COST = 0.02;

  private final Person person;
  private final Span span;
  private final Notebook notebook;
  private final Dice dice;
  private int written;

  EncounterRows(Health health, Notebook notebook, Dice dice) {
    this.person = health.person();
    this.span = health.span();
    this.notebook = notebook;
    this.dice = dice;
  }

  void write(List<Visit> visits) {
    visits.forEach(this::write);
  }

  private void write(Visit visit) {
    String id = id();
    String cost = dice.chance(WITHOUT_COST) ? "" : dollars(visit.cost());
    String end = Stamp.instant(visit.end());
    if (!visit.isStay()) {
      notebook.add(PopulationExport.ENCOUNTERS, visit.start(), values(id, visit, end, cost));
    } else if (lasts(visit)) {
      When admitted = new When(visit.start(), visit.start());
      notebook.add(PopulationExport.ENCOUNTERS, admitted, values(id, visit, "", ""));
    } else {
      notebook.add(PopulationExport.ENCOUNTERS, complete(visit), values(id, visit, end, cost));
    }
    if (dice.chance(TWICE) && !lasts(visit)) {
      notebook.add(PopulationExport.ENCOUNTERS, complete(visit), values(id(), visit, end, cost));
    }
  }

  private static When complete(Visit visit) {
    return new When(visit.start(), visit.isStay() ? visit.end() : visit.start());
  }

  private boolean lasts(Visit visit) {
    long today = span.endOfWindow();
    return visit.isStay() && visit.start() < today && visit.end() >= today;
  }

  private String[] values(String id, Visit visit, String end, String cost) {
    return new String[] {
      id,
      notebook.patient(),
      Stamp.instant(visit.start()),
      end,
      visit.kind().word(),
      cost,
      visit.provider()
    };
  }

  private String id() {
    return Identifiers.within("V", person.number(), written++);
  }

  private static String dollars(double amount) {
    return String.format(Locale.ROOT, "%.2f", amount);
  }
}
