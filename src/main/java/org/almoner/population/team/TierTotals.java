package org.almoner.population.team;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How many are in a tier, and what they cost.
 *
 * @param members of the tier
 * @param costPerMonth mean of those whose cost is known, in dollars; null where nobody's is
 */
public record TierTotals(long members, @Nullable Double costPerMonth) implements Serializable {
  /** A tier that nobody is in. */
  public static final TierTotals NOBODY = new TierTotals(0, null);

  /** What the members cost in a month, in dollars. */
  @Nullable Double budget() {
    return costPerMonth == null ? null : Double.valueOf(members * costPerMonth);
  }
}
