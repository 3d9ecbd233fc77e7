package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Measure;

/** The highest value of the latest day is within a limit, and not too long ago. */
record LatestAtMost(Measure measure, double limit, LookBack lookBack) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    Map<LocalDate, List<Double>> days = facts.days(measure);
    if (days.isEmpty()) {
      return Finding.missing(null, null, "none " + lookBack);
    }
    LocalDate day = days.keySet().iterator().next();
    double highest = Collections.max(facts.values(measure, day));
    Seen seen = new Seen(day, Values.text(highest));
    if (!lookBack.holds(day, facts.asOf())) {
      return Finding.missing(seen, lookBack.lapse(day), "none " + lookBack);
    }
    return highest <= limit
        ? Finding.held(seen, "latest " + measure.word() + " at most " + Values.text(limit))
        : Finding.missing(seen, day, "latest " + measure.word() + " above " + Values.text(limit));
  }
}
