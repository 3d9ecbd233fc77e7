package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Comparator;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Condition;

/**
 * The patient has, or had, a condition.
 *
 * @param time when it counts
 * @param lookBack where the time is not now
 */
record HasCondition(CodedCondition condition, Time time, LookBack lookBack) implements Clause {

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
    return facts.history().conditions().stream()
        .filter(row -> counts(row, facts.asOf()) && condition.holds(row))
        .map(Condition::onsetDate)
        .min(Comparator.naturalOrder())
        .map(onset -> Finding.held(new Seen(onset, null), condition.name()))
        .orElseGet(() -> Finding.missing(null, null, "no " + condition.name()));
  }

  private boolean counts(Condition row, LocalDate asOf) {
    return switch (time) {
      case NOW -> condition.counts(row, asOf);
      case BEGUN -> lookBack.holds(row.onsetDate(), asOf);
      case HELD -> row.endDate() == null || lookBack.holds(row.endDate(), asOf);
    };
  }
}
