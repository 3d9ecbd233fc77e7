package org.almoner.population.equity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An axis of a table with its small ones as one. Where there is a pool it has two members or more,
 * so that its count is nobody's.
 */
record Pools(List<String> names, Set<String> pooled) implements Serializable {
  /** Between the names of the members. */
  static final String AND = " + ";

  Pools {
    names = List.copyOf(names);
    pooled = Set.copyOf(pooled);
  }

  /**
   * @param totals by name
   * @param before whether a name was in the pool the night before
   */
  static Pools of(Map<String, Integer> totals, Set<String> before, Disclosure disclosure) {
    Set<String> pooled = new TreeSet<>();
    List<String> bySize = new ArrayList<>(totals.keySet());
    bySize.sort(
        Comparator.comparing((String name) -> size(totals, name)).thenComparing(name -> name));
    int pool = 0;
    for (String name : bySize) {
      int limit = before.contains(name) ? disclosure.again() : disclosure.published();
      boolean started = !pooled.isEmpty();
      boolean lacks = started && (pooled.size() < 2 || pool < disclosure.published());
      if (size(totals, name) < limit || lacks) {
        pooled.add(name);
        pool += size(totals, name);
      }
    }
    return new Pools(names(totals.keySet(), pooled), pooled);
  }

  /** Of the names that an axis was told with. */
  static Pools told(Collection<String> names) {
    Set<String> all = new TreeSet<>();
    Set<String> pooled = new TreeSet<>();
    for (String name : names) {
      List<String> members = members(name);
      all.addAll(members);
      if (members.size() > 1) {
        pooled.addAll(members);
      }
    }
    return new Pools(names(all, pooled), pooled);
  }

  private static int size(Map<String, Integer> totals, String name) {
    return totals.getOrDefault(name, 0);
  }

  private static List<String> names(Set<String> all, Set<String> pooled) {
    List<String> names = new ArrayList<>(new TreeSet<>(all));
    names.removeAll(pooled);
    if (!pooled.isEmpty()) {
      names.add(String.join(AND, new TreeSet<>(pooled)));
    }
    return names;
  }

  /** The place of a name: its own, or the pool's; -1 where the axis has no such name. */
  int of(String name) {
    return pooled.contains(name) ? names.size() - 1 : names.indexOf(name);
  }

  /** Whether two names of axes have a member in common. */
  static boolean overlap(String one, String other) {
    return members(one).stream().anyMatch(members(other)::contains);
  }

  static List<String> members(String name) {
    return Arrays.asList(name.split(Pattern.quote(AND)));
  }
}
