package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.Comparator;
import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.Condition;
import org.jspecify.annotations.Nullable;

/**
 * The patient has a condition.
 *
 * @param begun how long ago it may have begun, whether it has ended or not; null: whenever, but it
 *     must be active
 */
record HasCondition(CodedCondition condition, @Nullable LookBack begun) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    LocalDate asOf = facts.asOf();
    return facts.history().conditions().stream()
        .filter(row -> counts(row, asOf) && condition.holds(row))
        .map(Condition::onsetDate)
        .min(Comparator.naturalOrder())
        .map(onset -> Finding.held(new Seen(onset, null), condition.name()))
        .orElseGet(() -> Finding.missing(null, null, "no " + condition.name()));
  }

  private boolean counts(Condition row, LocalDate asOf) {
    return begun == null ? condition.counts(row, asOf) : begun.holds(row.onsetDate(), asOf);
  }
}
