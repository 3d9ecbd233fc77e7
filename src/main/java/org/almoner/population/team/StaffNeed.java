package org.almoner.population.team;

import java.io.Serializable;
import org.almoner.population.terms.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * What a role is needed for a tier, and what there is: a row of {@code mart_staffing_plan}.
 *
 * @param hours a month
 * @param fteNeeded full-time equivalents that have as many hours with patients
 * @param fte what there is of the role for this tier: its full-time equivalents go to its tiers as
 *     they need them; null where nobody said how many there are
 * @param budget what the members cost in a month, in dollars; null where it is not known
 */
public record StaffNeed(
    TierStaff staff,
    long members,
    double hours,
    double fteNeeded,
    @Nullable Double fte,
    @Nullable Double budget)
    implements Serializable {

  /** Full-time equivalents that are missing; below 0 where there are more than needed. */
  public @Nullable Double gap() {
    return fte == null ? null : Double.valueOf(fteNeeded - fte);
  }

  /** Needed ÷ there; null where there are none. */
  public @Nullable Double ratio() {
    return fte == null || fte == 0 ? null : Double.valueOf(fteNeeded / fte);
  }

  /** What to do, in words; null where nothing is missing. */
  public @Nullable String recommendation() {
    Double gap = gap();
    if (!Comparison.above(gap, 0) || gap == null) {
      return null;
    }
    return "%s: %.2f FTE of %s are missing: %d members need %.2f, %.2f are there. Add %.2f or care for %d members fewer."
        .formatted(
            staff.tier().word(),
            gap,
            staff.role().replace('_', ' '),
            members,
            fteNeeded,
            fte,
            gap,
            (long) Math.ceil(members * gap / fteNeeded));
  }
}
