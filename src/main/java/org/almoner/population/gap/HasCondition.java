package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Comparator;
import org.almoner.population.gap.Finding.Seen;

/**
 * The patient has, or had, a condition.
 *
 * @param condition by its name
 * @param time when it counts
 * @param lookBack where the time is not now
 */
record HasCondition(String condition, Time time, LookBack lookBack) implements Clause {

  /** When a condition counts. */
  enum Time {
    /** It is active. */
    NOW,
    /** It began within the look-back, whether it has ended or not. */
    BEGUN,
    /** It was active at some time within the look-back. */
    HELD
  }

  @Override
  public Finding find(PatientFacts facts) {
    return facts.diagnoses().stream()
        .filter(each -> each.conditions().contains(condition) && counts(each, facts.asOf()))
        .map(each -> each.row().onsetDate())
        .min(Comparator.naturalOrder())
        .map(onset -> Finding.held(new Seen(onset, null), condition))
        .orElseGet(() -> Finding.missing(null, null, "no " + condition));
  }

  private boolean counts(Diagnosis diagnosis, LocalDate asOf) {
    LocalDate end = diagnosis.row().endDate();
    return switch (time) {
      case NOW -> diagnosis.isNow();
      case BEGUN -> lookBack.holds(diagnosis.row().onsetDate(), asOf);
      case HELD -> end == null || lookBack.holds(end, asOf);
    };
  }
}
