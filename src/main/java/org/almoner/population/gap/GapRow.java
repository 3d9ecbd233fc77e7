package org.almoner.population.gap;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a rule as its row says it.
 *
 * @param condition whom it means beside age and gender, in words; null: everybody
 * @param notIf who is excluded, in words
 * @param closedBy in words
 */
record GapRow(
    String gap,
    String version,
    @Nullable LocalDate effectiveFrom,
    Ages ages,
    @Nullable String condition,
    String notIf,
    String closedBy,
    String source,
    String expectedContact)
    implements Serializable {

  /** A version of the same rule that began earlier. */
  boolean isBefore(GapRow other) {
    return gap.equals(other.gap) && start().isBefore(other.start());
  }

  /** Its first day; of the version that has always held the first of all. */
  LocalDate start() {
    return effectiveFrom == null ? LocalDate.MIN : effectiveFrom;
  }
}
