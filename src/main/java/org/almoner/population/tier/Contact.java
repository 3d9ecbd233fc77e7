package org.almoner.population.tier;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.almoner.population.rows.EncounterKind;
import org.jspecify.annotations.Nullable;

/**
 * A contact that is due after a discharge.
 *
 * @param due the last day for it
 * @param done when it happened; null: not yet, or not in time
 */
public record Contact(LocalDate due, @Nullable LocalDateTime done) implements Serializable {

  /**
   * What is asked for.
   *
   * @param days from the day of the discharge to the last day for it
   * @param kinds of encounters that count
   */
  public record Rule(int days, Set<EncounterKind> kinds) implements Serializable {
    public Rule {
      kinds = Set.copyOf(kinds);
    }
  }

  /** Not done, and no day is left for it when a day begins. */
  public boolean isOverdue(LocalDate asOf) {
    return done == null && due.isBefore(asOf);
  }
}
