package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Measure;

/**
 * Something was measured, whatever the value.
 *
 * @param times days on which it was, at least
 */
record Measured(Measure measure, int times, LookBack lookBack) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    Map<LocalDate, List<Double>> days = facts.days(measure);
    if (days.isEmpty()) {
      return Finding.missing(null, null, what() + ": none " + lookBack);
    }
    List<LocalDate> latest = days.keySet().stream().limit(times).toList();
    LocalDate first = latest.get(0);
    Seen seen = new Seen(first, Values.text(Collections.max(facts.values(measure, first))));
    LocalDate oldest = latest.get(latest.size() - 1);
    if (latest.size() < times) {
      return Finding.missing(seen, null, what() + ": fewer " + lookBack);
    }
    return lookBack.holds(oldest, facts.asOf())
        ? Finding.held(seen, what() + " " + lookBack)
        : Finding.missing(seen, lookBack.lapse(oldest), what() + ": fewer " + lookBack);
  }

  private String what() {
    return times == 1 ? measure.word() : measure.word() + " on " + times + " days";
  }
}
