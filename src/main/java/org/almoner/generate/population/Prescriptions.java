package org.almoner.generate.population;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;
import org.almoner.generate.story.Course;
import org.almoner.generate.story.Course.Turn;

/**
 * Writes down what somebody takes: the therapy of the brand as it went, and what the disorders ask
 * for. Of some the code is missing, and of some the dose.
 */
final class Prescriptions {
  private static final double WITHOUT_CODE = 0.1;
  private static final double WITHOUT_DOSE = 0.05;
  private static final double STOPPED = 0.25;
  private static final double CHANGED = 0.7;

  private final Health health;
  private final Notebook notebook;
  private final Dice dice;
  private final List<List<Drug>> taken = new ArrayList<>();

  Prescriptions(Health health, Notebook notebook, Dice dice) {
    this.health = health;
    this.notebook = notebook;
    this.dice = dice;
  }

  void write(Course course) {
    therapy(course);
    for (Regimen regimen : Regimen.ALL) {
      health.illnesses().stream()
          .filter(illness -> illness.disorder() == regimen.disorder())
          .forEach(illness -> write(regimen, illness));
    }
  }

  /** Something is begun: taken for a while, or for good. */
  void begin(Drug drug, int start) {
    int end = start + 40 + (int) dice.exponential(400);
    write(drug, start, dice.chance(STOPPED) ? end : Illness.NEVER);
  }

  private void write(Regimen regimen, Illness illness) {
    int start = illness.onset() + (int) dice.below(90);
    boolean given = dice.chance(regimen.share());
    boolean stops = dice.chance(STOPPED);
    int end = start + 60 + (int) dice.exponential(500);
    boolean changes = dice.chance(CHANGED);
    if (!given || taken.contains(regimen.drugs())) {
      return;
    }
    taken.add(regimen.drugs());
    write(dice.any(regimen.drugs()), start, stops ? end : illness.end());
    if (stops && changes) {
      write(dice.any(regimen.drugs()), end, illness.end());
    }
  }

  private void write(Drug drug, int start, int end) {
    String code = dice.chance(WITHOUT_CODE) ? "" : drug.number();
    boolean unsaid = dice.chance(WITHOUT_DOSE) || drug.doses().isEmpty();
    String dose = unsaid ? "" : milligrams(dice.any(drug.doses()));
    if (end > start) {
      write(code, drug.title(), new int[] {start, end}, dose);
    }
  }

  private static String milligrams(double dose) {
    return new BigDecimal(Double.toString(dose)).stripTrailingZeros().toPlainString();
  }

  /** From the first day, or from coming back, to the day on which it was known to have stopped. */
  private void therapy(Course course) {
    int start = health.profile().startDay();
    int end = Illness.NEVER;
    for (Turn turn : course.turns()) {
      if (turn.stopped()) {
        end = turn.known() <= health.span().today() ? turn.day() : Illness.NEVER;
      } else {
        write("", health.profile().brand().name(), new int[] {start, end}, "");
        start = turn.day();
        end = Illness.NEVER;
      }
    }
    write("", health.profile().brand().name(), new int[] {start, end}, "");
  }

  /** An end is not told before it is there. */
  private void write(String code, String name, int[] days, String dose) {
    Span span = health.span();
    boolean ended = days[1] <= span.today() && days[1] < span.death();
    notebook.add(
        PopulationExport.MEDICATIONS,
        days[0] * 86_400L,
        notebook.patient(),
        code,
        name,
        Stamp.date(days[0]),
        ended ? Stamp.date(days[1]) : "",
        dose);
  }
}
