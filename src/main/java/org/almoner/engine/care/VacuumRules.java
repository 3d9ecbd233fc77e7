package org.almoner.engine.care;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * What a vacuum spares.
 *
 * @param now the instant that ages are counted to
 * @param retention how long files stay that a later version replaced
 * @param explanation how long files stay that a list was made from
 * @param mayServe whether a model, by {@code name version}, is not retired, so that what it was
 *     trained on stays
 */
public record VacuumRules(
    Instant now, Duration retention, Duration explanation, Predicate<KeptFiles.Owner> mayServe) {
  /** Longer than any run takes, its pauses included. */
  private static final Duration LONGEST_RUN = Duration.ofDays(7);

  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  /** Nothing that was ever published goes, only what killed writers left. */
  public static VacuumRules sparingAllPublished(Instant now) {
    return new VacuumRules(now, FOR_EVER, FOR_EVER, owner -> true);
  }

  /** What was replaced before may go. */
  Instant replacedBefore() {
    return now.minus(retention);
  }

  /** What nothing names, and was written before, is no running writer's. */
  Instant abandonedBefore() {
    return now.minus(retention.compareTo(LONGEST_RUN) < 0 ? retention : LONGEST_RUN);
  }

  /** The same, with a longer retention where the table asks for one. */
  VacuumRules atLeast(Duration wanted) {
    return wanted.compareTo(retention) <= 0
        ? this
        : new VacuumRules(now, wanted, explanation, mayServe);
  }

  boolean stillKept(KeptFiles.Found found) {
    return switch (found.kept().owner().kind()) {
      case LIST -> found.since().isAfter(now.minus(explanation));
      case MODEL -> mayServe.test(found.kept().owner());
    };
  }
}
