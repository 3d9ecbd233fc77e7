package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Measure;

/**
 * The value of the latest day is within a limit, and not too long ago.
 *
 * @param choice which of several values on that day counts
 */
record LatestAtMost(Measure measure, Choice choice, double limit, LookBack lookBack)
    implements Clause {

  /** Which of several values of a day counts. */
  enum Choice {
    HIGHEST,
    LOWEST;

    double of(List<Double> values) {
      return this == HIGHEST ? Collections.max(values) : Collections.min(values);
    }
  }

  @Override
  public Finding find(PatientFacts facts) {
    Map<LocalDate, List<Double>> days = facts.days(measure);
    if (days.isEmpty()) {
      return Finding.missing(null, null, "none " + lookBack);
    }
    LocalDate day = days.keySet().iterator().next();
    double value = choice.of(facts.values(measure, day));
    Seen seen = new Seen(day, Values.text(value));
    if (!lookBack.holds(day, facts.asOf())) {
      return Finding.missing(seen, lookBack.lapse(day), "none " + lookBack);
    }
    return value <= limit
        ? Finding.held(seen, "latest " + measure.word() + " at most " + Values.text(limit))
        : Finding.missing(seen, day, "latest " + measure.word() + " above " + Values.text(limit));
  }
}
