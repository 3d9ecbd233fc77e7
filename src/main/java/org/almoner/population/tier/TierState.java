package org.almoner.population.tier;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tier of a patient over time.
 *
 * @param previous the tier before; null where there was none
 * @param since the day as of which the tier was first given without a break
 */
public record TierState(CareTier tier, @Nullable CareTier previous, LocalDate since)
    implements Serializable {

  /**
   * What follows from the night before.
   *
   * @param before null where the patient had no tier
   */
  public static TierState next(@Nullable TierState before, CareTier tier, LocalDate asOf) {
    if (before == null) {
      return new TierState(tier, null, asOf);
    }
    return before.tier == tier ? before : new TierState(tier, before.tier, asOf);
  }
}
