package org.almoner.population.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.population.rows.Provider;
import org.jspecify.annotations.Nullable;

/**
 * The providers of a role who have room, by what they can. Those of the same skills match a patient
 * alike: among all who match best last month's comes first, then the emptiest.
 */
final class RolePool {
  /** Without those that are full. */
  private final Map<Set<String>, NavigableSet<Panel>> bySkills = new HashMap<>();

  private final Map<String, Panel> byId = new HashMap<>();

  /** A panel that was chosen, and how many of the patient's conditions it matches. */
  record Choice(Panel panel, int matched) {}

  RolePool(Collection<Provider> providers) {
    for (Provider provider : providers) {
      Panel panel = new Panel(provider);
      byId.put(panel.id(), panel);
      file(panel);
    }
  }

  /** Who takes a patient, whose place is then taken; empty where all are full. */
  Optional<Choice> take(Member member) {
    int most = 0;
    List<Set<String>> best = new ArrayList<>();
    for (Set<String> skills : bySkills.keySet()) {
      int matched = matched(member.conditions(), skills);
      if (matched > most) {
        best.clear();
        most = matched;
      }
      if (matched == most) {
        best.add(skills);
      }
    }
    if (best.isEmpty()) {
      return Optional.empty();
    }
    Panel panel = choose(best, member.previousProviderId());
    fill(panel);
    return Optional.of(new Choice(panel, most));
  }

  private Panel choose(List<Set<String>> best, @Nullable String previous) {
    Panel before = previous == null ? null : byId.get(previous);
    if (before != null && before.hasRoom() && best.contains(before.skills())) {
      return before;
    }
    return best.stream().map(each -> withRoom(each).first()).min(Panel.EMPTIEST).orElseThrow();
  }

  private void fill(Panel panel) {
    Set<Panel> alike = withRoom(panel.skills());
    alike.remove(panel);
    if (alike.isEmpty()) {
      bySkills.remove(panel.skills());
    }
    panel.take();
    file(panel);
  }

  private void file(Panel panel) {
    if (panel.hasRoom()) {
      withRoom(panel.skills()).add(panel);
    }
  }

  private NavigableSet<Panel> withRoom(Set<String> skills) {
    return bySkills.computeIfAbsent(skills, any -> new TreeSet<>(Panel.EMPTIEST));
  }

  private static int matched(Set<String> conditions, Set<String> skills) {
    return (int) conditions.stream().filter(skills::contains).count();
  }
}
