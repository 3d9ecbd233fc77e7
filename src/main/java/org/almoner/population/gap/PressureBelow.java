package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Collections;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Measure;

/**
 * The blood pressure of the latest day with both readings is below two limits, and not too long
 * ago. Of several on that day the lowest systolic counts with the lowest diastolic (NCQA).
 *
 * @param systolic mm[Hg]
 * @param diastolic mm[Hg]
 */
record PressureBelow(double systolic, double diastolic, LookBack lookBack) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    return facts.days(Measure.SYSTOLIC_BP).keySet().stream()
        .filter(facts.days(Measure.DIASTOLIC_BP)::containsKey)
        .findFirst()
        .map(day -> judged(day, facts))
        .orElseGet(() -> Finding.missing(null, null, "none " + lookBack));
  }

  private Finding judged(LocalDate day, PatientFacts facts) {
    double upper = Collections.min(facts.values(Measure.SYSTOLIC_BP, day));
    double lower = Collections.min(facts.values(Measure.DIASTOLIC_BP, day));
    Seen seen = new Seen(day, Values.text(upper) + "/" + Values.text(lower));
    if (!lookBack.holds(day, facts.asOf())) {
      return Finding.missing(seen, lookBack.lapse(day), "none " + lookBack);
    }
    String limits = Values.text(systolic) + "/" + Values.text(diastolic);
    return upper < systolic && lower < diastolic
        ? Finding.held(seen, "latest pressure below " + limits)
        : Finding.missing(seen, day, "latest pressure not below " + limits);
  }
}
