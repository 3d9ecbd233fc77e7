package org.almoner.engine.audit;

import java.util.Optional;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;

/**
 * Where rows went: those delivered, each of which is in the table or in quarantine; or those that a
 * staging query made of them, each of which kept the contract or broke it. A delivered row of which
 * the query makes several is in quarantine as soon as one of them breaks the contract, and once.
 *
 * @param delivered rows of the raw table, or of the query
 * @param quarantined those that broke a rule; the others kept the contract
 */
public record Counts(long delivered, long quarantined) {

  private long kept() {
    return delivered - quarantined;
  }

  /** Both counts in words, where a query made more or fewer rows than were delivered. */
  public Optional<CheckResult> besides(Table table, Counts queried) {
    return equals(queried)
        ? Optional.empty()
        : Optional.of(
            new CheckResult(
                table.fullName(),
                "each delivered row is in the table or in quarantine",
                Severity.WARN,
                true,
                "of %d rows delivered %d are in it and %d in quarantine; of %d rows of the query %d kept the contract and %d broke it"
                    .formatted(
                        delivered,
                        kept(),
                        quarantined,
                        queried.delivered,
                        queried.kept(),
                        queried.quarantined)));
  }
}
