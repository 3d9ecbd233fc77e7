package org.almoner.population.hcc;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;

/** The variables that follow from payment categories: each itself, what interacts, how many. */
final class HccInteractions implements Serializable {
  private static final DatedFile GROUPS =
      new DatedFile("hcc_groups", List.of("group", "hcc"), List.of());
  private static final DatedFile INTERACTIONS =
      new DatedFile("hcc_interactions", List.of("interaction"), List.of("one", "other"));
  private static final String DISABLED = "DISABLED";
  private static final int MANY = 10;

  private final Map<Integer, Set<String>> groups;
  private final List<Interaction> interactions;

  private record Member(String group, int category) {
    static Member of(DatedRow row) {
      return new Member(row.text("group"), row.integer("hcc"));
    }
  }

  private record Interaction(String name, String one, String other) implements Serializable {
    static Interaction of(DatedRow row) {
      return new Interaction(row.text("interaction"), row.text("one"), row.text("other"));
    }
  }

  private HccInteractions(LocalDate date) {
    groups =
        GROUPS.load(Member::of).on(date).stream()
            .collect(groupingBy(Member::category, mapping(Member::group, toSet())));
    interactions = List.copyOf(INTERACTIONS.load(Interaction::of).on(date));
  }

  static HccInteractions load(LocalDate date) {
    return new HccInteractions(date);
  }

  /** Names of the variables that hold; a segment counts those it has. */
  List<String> variables(SortedSet<Integer> categories, boolean disabled) {
    List<String> variables = new ArrayList<>();
    Set<String> holding = new HashSet<>();
    for (int category : categories) {
      variables.add(HccModel.category(category));
      holding.addAll(groups.getOrDefault(category, Set.of()));
    }
    holding.addAll(variables);
    if (disabled) {
      holding.add(DISABLED);
    }
    interactions.stream()
        .filter(each -> holding.contains(each.one()) && holding.contains(each.other()))
        .forEach(each -> variables.add(each.name()));
    if (!categories.isEmpty()) {
      variables.add(categories.size() < MANY ? "D" + categories.size() : "D" + MANY + "P");
    }
    return variables;
  }
}
