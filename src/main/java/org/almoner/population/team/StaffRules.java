package org.almoner.population.team;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almoner.population.terms.Constant;
import org.almoner.population.terms.Constants;
import org.almoner.population.tier.CareTier;

/** What each role does for each tier, and how long a full-time equivalent works. */
public record StaffRules(List<TierStaff> roles, Constants constants) implements Serializable {

  /**
   * @throws IllegalArgumentException naming the tier that not exactly one role leads, or whose
   *     roles share different contacts
   */
  public StaffRules {
    roles = List.copyOf(roles);
    for (CareTier tier : CareTier.values()) {
      List<TierStaff> own = of(tier, roles);
      if (own.stream().filter(TierStaff::leads).count() != 1) {
        throw new IllegalArgumentException(
            "tier " + tier.word() + " needs one role that leads, and only one");
      }
      if (own.stream().mapToDouble(TierStaff::contacts).distinct().count() != 1) {
        throw new IllegalArgumentException(
            "the roles of tier " + tier.word() + " share contacts: give them the same number");
      }
    }
  }

  /** Contacts that a member of a tier may expect in a month. */
  public double contacts(CareTier tier) {
    return of(tier, roles).get(0).contacts();
  }

  /** The role whose providers care for the members of each tier. */
  public Map<CareTier, String> leading() {
    Map<CareTier, String> leading = new EnumMap<>(CareTier.class);
    roles.stream().filter(TierStaff::leads).forEach(each -> leading.put(each.tier(), each.role()));
    return leading;
  }

  /** Hours of a role for a tier: each of the roles of a tier has the same part of its contacts. */
  double hours(TierStaff staff, long members) {
    int sharing = of(staff.tier(), roles).size();
    return members * staff.contacts() * staff.minutes() / 60 / sharing;
  }

  /** Hours with patients that a full-time equivalent has in a month. */
  double hoursOfFullTime() {
    return constants.value(Constant.HOURS_PER_FTE_MONTH)
        * constants.value(Constant.HOURS_WITH_PATIENTS);
  }

  private static List<TierStaff> of(CareTier tier, List<TierStaff> roles) {
    return roles.stream().filter(each -> each.tier() == tier).toList();
  }
}
