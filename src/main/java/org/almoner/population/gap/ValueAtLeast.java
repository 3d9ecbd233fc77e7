package org.almoner.population.gap;

import java.util.Collections;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Measure;

/** On some day a value was so high; of several days the latest counts. */
record ValueAtLeast(Measure measure, double limit, LookBack lookBack) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    String what = measure.word() + " at least " + Values.text(limit);
    return facts.days(measure).entrySet().stream()
        .filter(day -> lookBack.holds(day.getKey(), facts.asOf()))
        .filter(day -> Collections.max(day.getValue()) >= limit)
        .map(day -> new Seen(day.getKey(), Values.text(Collections.max(day.getValue()))))
        .findFirst()
        .map(seen -> Finding.held(seen, what))
        .orElseGet(() -> Finding.missing(null, null, what + ": none " + lookBack));
  }
}
