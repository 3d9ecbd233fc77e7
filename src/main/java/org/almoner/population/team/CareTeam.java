package org.almoner.population.team;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.population.rows.Provider;
import org.almoner.population.tier.CareTier;

/** Assigns providers to patients: those who need most choose first, no panel is exceeded. */
public final class CareTeam {

  /**
   * One assignment for each member, in the order in which they choose. The order in which members
   * and providers are given makes no difference.
   *
   * @param members the living, each once
   * @param providers each once
   * @param roles the role that cares for each tier
   */
  public static List<Assignment> assign(
      Collection<Member> members, Collection<Provider> providers, Map<CareTier, String> roles) {
    Map<String, RolePool> pools = new HashMap<>();
    providers.stream()
        .collect(groupingBy(Provider::role))
        .forEach((role, theirs) -> pools.put(role, new RolePool(theirs)));
    List<Assignment> assignments = new ArrayList<>(members.size());
    members.stream()
        .sorted(Member.FIRST)
        .forEach(member -> assignments.add(assign(member, role(member, roles), pools)));
    return assignments;
  }

  private static Assignment assign(Member member, String role, Map<String, RolePool> pools) {
    RolePool pool = pools.get(role);
    if (pool == null) {
      return Assignment.none(member, role, Assignment.Reason.NO_PROVIDER_OF_ROLE);
    }
    Optional<RolePool.Choice> choice = pool.take(member);
    return choice
        .map(each -> Assignment.to(member, role, each.panel(), each.matched()))
        .orElseGet(() -> Assignment.none(member, role, Assignment.Reason.ALL_FULL));
  }

  private static String role(Member member, Map<CareTier, String> roles) {
    String role = roles.get(member.tier());
    if (role == null) {
      throw new IllegalArgumentException("tier " + member.tier().word() + " has no role");
    }
    return role;
  }

  private CareTeam() {}
}
