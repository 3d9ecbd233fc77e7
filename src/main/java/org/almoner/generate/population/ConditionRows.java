package org.almoner.generate.population;

import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;

/** Writes down what somebody has; now and then in another form of the same code. */
record ConditionRows(Health health, Notebook notebook, Dice dice) {

  void write() {
    health.illnesses().forEach(this::write);
  }

  private void write(Illness illness) {
    Span span = health.span();
    boolean ended = illness.end() <= span.today() && illness.end() < span.death();
    notebook.add(
        PopulationExport.CONDITIONS,
        illness.onset() * 86_400L,
        notebook.patient(),
        "icd10cm",
        written(illness.code()),
        Stamp.date(illness.onset()),
        ended ? Stamp.date(illness.end()) : "");
  }

  private String written(String code) {
    return switch (dice.outcome(0.1, 0.02, 0.88)) {
      case 0 -> code.replace(".", "");
      case 1 -> code.toLowerCase(Locale.ROOT);
      default -> code;
    };
  }
}
