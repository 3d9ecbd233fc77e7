package org.almoner.population.equity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes of all tables of a night what is told of them. */
public final class Suppression {
  private final Disclosure disclosure;

  public Suppression(Disclosure disclosure) {
    this.disclosure = disclosure;
  }

  /**
   * @param all tables of the night: an axis is pooled alike in all that have it
   * @param before what was told the night before; empty where nothing was
   * @return in the order of the tables, but for those of so few patients that not even all of them
   *     together may be told
   */
  public List<Told> of(List<Counts> all, List<Told> before) {
    List<Counts> tonight =
        all.stream().filter(counts -> counts.total() >= disclosure.published()).toList();
    Map<String, Pools> levels =
        pools(
            tonight,
            Suppression::levelTotals,
            Counts::group,
            pooled(before, Told::group, Told::levels));
    Map<String, Pools> values =
        pools(
            tonight,
            Suppression::valueTotals,
            Counts::dimension,
            pooled(before, Told::dimension, Told::values));
    List<Told> told = new ArrayList<>();
    for (Counts counts : tonight) {
      Counts pooled = counts.pooled(of(levels, counts.group()), of(values, counts.dimension()));
      told.add(new Hiding(pooled, find(before, counts), disclosure).told());
    }
    return told;
  }

  private static Pools of(Map<String, Pools> pools, String axis) {
    return pools.getOrDefault(axis, new Pools(List.of(), Set.of()));
  }

  private static @Nullable Told find(List<Told> before, Counts counts) {
    return before.stream().filter(told -> told.counts().isAbout(counts)).findFirst().orElse(null);
  }

  private Map<String, Pools> pools(
      List<Counts> tables,
      Function<Counts, Map<String, Integer>> totals,
      Function<Counts, String> axis,
      Map<String, Set<String>> before) {
    Map<String, Pools> pools = new HashMap<>();
    for (Counts table : tables) {
      String name = axis.apply(table);
      Set<String> pooled = before.getOrDefault(name, Set.of());
      pools.computeIfAbsent(name, key -> Pools.of(totals.apply(table), pooled, disclosure));
    }
    return pools;
  }

  /** The members of pools of the night before, by axis. */
  private static Map<String, Set<String>> pooled(
      Collection<Told> before, Function<Told, String> axis, Function<Told, List<String>> names) {
    return before.stream()
        .collect(
            Collectors.toMap(
                axis,
                told ->
                    names.apply(told).stream()
                        .map(Pools::members)
                        .filter(members -> members.size() > 1)
                        .flatMap(List::stream)
                        .collect(Collectors.toSet()),
                (one, other) -> one));
  }

  private static Map<String, Integer> levelTotals(Counts counts) {
    Map<String, Integer> totals = new TreeMap<>();
    IntStream.range(0, counts.rows())
        .forEach(row -> totals.put(counts.levels().get(row), counts.rowTotal(row)));
    return totals;
  }

  private static Map<String, Integer> valueTotals(Counts counts) {
    Map<String, Integer> totals = new TreeMap<>();
    IntStream.range(0, counts.columns())
        .forEach(column -> totals.put(counts.values().get(column), counts.columnTotal(column)));
    return totals;
  }
}
