package org.almoner.generate.population;

import java.util.Locale;
import org.almoner.generate.Dice;
import org.almoner.generate.Stamp;

/** Writes down what somebody has, some of it late, and now and then in another form of the code. */
record ConditionRows(Health health, Notebook notebook, Dice dice) {
  private static final double LATE = 0.12;
  private static final int LATEST = 150;

  void write() {
    health.illnesses().forEach(this::write);
  }

  private void write(Illness illness) {
    Span span = health.span();
    boolean ended = illness.end() <= span.today() && illness.end() < span.death();
    notebook.add(
        PopulationExport.CONDITIONS,
        known(illness.onset()),
        notebook.patient(),
        "icd10cm",
        written(illness.code()),
        Stamp.date(illness.onset()),
        ended ? Stamp.date(illness.end()) : "");
  }

  private When known(int onset) {
    boolean late = dice.chance(LATE);
    long known = Stamp.nightly(onset + 1 + (int) dice.below(LATEST), dice);
    return new When(onset * 86_400L, late ? known : onset * 86_400L);
  }

  private String written(String code) {
    return switch (dice.outcome(0.1, 0.02, 0.88)) {
      case 0 -> code.replace(".", "");
      case 1 -> code.toLowerCase(Locale.ROOT);
      default -> code;
    };
  }
}
