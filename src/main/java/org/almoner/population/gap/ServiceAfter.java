package org.almoner.population.gap;

import org.almoner.population.gap.Finding.Seen;
import org.almoner.population.rows.ServiceKind;

/**
 * A service was done on the day that made the patient one whom the rule means, or soon after.
 *
 * @param days after it, at most
 */
record ServiceAfter(ServiceKind kind, int days) implements Clause {

  @Override
  public Finding find(PatientFacts facts) {
    DaysAfter window = new DaysAfter(facts.index(), days);
    return facts.services(kind).stream()
        .filter(row -> window.holds(row.performedOn()))
        .findFirst()
        .map(row -> Finding.held(new Seen(row.performedOn(), null), kind.word() + window))
        .orElseGet(() -> window.missing(kind.word()));
  }
}
