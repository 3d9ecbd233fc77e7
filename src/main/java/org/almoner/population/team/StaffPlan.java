package org.almoner.population.team;

import java.util.List;
import java.util.Map;
import org.almoner.population.tier.CareTier;
import org.jspecify.annotations.Nullable;

/**
 * How many people it takes.
 *
 * <pre>
 *   hours = members · contacts · minutes/60      shared evenly by the roles of a tier
 *   fte_needed = hours ÷ (hours of a full-time equivalent · share of them with patients)
 * </pre>
 */
public final class StaffPlan {

  /**
   * A row for each tier and role, in the order of the rules.
   *
   * @param totals by tier; one that is absent has nobody
   * @param fte there is of each role this month; one that is absent is not known
   */
  public static List<StaffNeed> of(
      StaffRules rules, Map<CareTier, TierTotals> totals, Map<String, Double> fte) {
    return rules.roles().stream().map(staff -> need(staff, rules, totals, fte)).toList();
  }

  private static StaffNeed need(
      TierStaff staff,
      StaffRules rules,
      Map<CareTier, TierTotals> totals,
      Map<String, Double> fte) {
    TierTotals own = totals.getOrDefault(staff.tier(), TierTotals.NOBODY);
    double hours = rules.hours(staff, own.members());
    return new StaffNeed(
        staff,
        own.members(),
        hours,
        hours / rules.hoursOfFullTime(),
        fte(staff, hours, ofRole(staff.role(), rules, totals), fte),
        own.budget());
  }

  /** The role's full-time equivalents, in proportion to hours; evenly where nobody needs any. */
  private static @Nullable Double fte(
      TierStaff staff, double hours, RoleTotal all, Map<String, Double> fte) {
    Double there = fte.get(staff.role());
    if (there == null) {
      return null;
    }
    return all.hours > 0 ? there * hours / all.hours : there / all.tiers;
  }

  private record RoleTotal(double hours, int tiers) {}

  private static RoleTotal ofRole(String role, StaffRules rules, Map<CareTier, TierTotals> totals) {
    List<TierStaff> own = rules.roles().stream().filter(each -> each.role().equals(role)).toList();
    double hours =
        own.stream()
            .mapToDouble(
                each ->
                    rules.hours(
                        each, totals.getOrDefault(each.tier(), TierTotals.NOBODY).members()))
            .sum();
    return new RoleTotal(hours, own.size());
  }

  private StaffPlan() {}
}
