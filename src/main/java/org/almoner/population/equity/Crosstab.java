package org.almoner.population.equity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tables of a night from counted patients. */
public final class Crosstab {
  private static final String NONE = "none";

  /**
   * Patients of a level who have a value. Each has one level of every group and at most one value
   * of a dimension; some dimension gives everybody one.
   */
  public record Counted(String group, String level, String dimension, String value, int patients) {}

  private record Axes(String group, String dimension) {}

  /**
   * A table for each group and dimension that the night has; who has no value has {@code none}.
   *
   * @param before counted the night before: what it had and tonight has not stays, with nobody, so
   *     that the two nights' tables have the same axes
   */
  public static List<Counts> of(Collection<Counted> night, Collection<Counted> before) {
    List<Counted> tonight = withNone(night);
    List<Counted> both = new ArrayList<>(tonight);
    both.addAll(withNone(before));
    Map<Axes, List<Counted>> tables = new LinkedHashMap<>();
    for (Counted each : tonight) {
      tables
          .computeIfAbsent(new Axes(each.group(), each.dimension()), axes -> new ArrayList<>())
          .add(each);
    }
    Map<String, List<String>> levels = names(both, Counted::group, Counted::level);
    Map<String, List<String>> values = names(both, Counted::dimension, Counted::value);
    List<Counts> counts = new ArrayList<>();
    tables.forEach(
        (axes, cells) ->
            counts.add(
                table(
                    axes,
                    levels.getOrDefault(axes.group(), List.of()),
                    values.getOrDefault(axes.dimension(), List.of()),
                    cells)));
    return counts;
  }

  private static Counts table(
      Axes axes, List<String> levels, List<String> values, List<Counted> counted) {
    int[][] cells = new int[levels.size()][values.size()];
    counted.forEach(
        each ->
            cells[levels.indexOf(each.level())][values.indexOf(each.value())] += each.patients());
    return new Counts(axes.group(), axes.dimension(), levels, values, cells);
  }

  private static Map<String, List<String>> names(
      List<Counted> counted, Function<Counted, String> axis, Function<Counted, String> name) {
    return counted.stream()
        .collect(
            Collectors.groupingBy(
                axis,
                Collectors.collectingAndThen(
                    Collectors.mapping(name, Collectors.toCollection(TreeSet::new)),
                    List::copyOf)));
  }

  private static List<Counted> withNone(Collection<Counted> night) {
    List<Counted> all = new ArrayList<>(night);
    TreeSet<String> dimensions =
        night.stream().map(Counted::dimension).collect(Collectors.toCollection(TreeSet::new));
    byLevel(night)
        .forEach(
            (level, sums) -> {
              int total = sums.values().stream().mapToInt(Integer::intValue).max().orElse(0);
              for (String dimension : dimensions) {
                int without = total - sums.getOrDefault(dimension, 0);
                if (without > 0) {
                  all.add(new Counted(level.get(0), level.get(1), dimension, NONE, without));
                }
              }
            });
    return all;
  }

  /** Patients with a value of each dimension, by group and level. */
  private static Map<List<String>, Map<String, Integer>> byLevel(Collection<Counted> night) {
    Map<List<String>, Map<String, Integer>> sums = new LinkedHashMap<>();
    for (Counted each : night) {
      sums.computeIfAbsent(List.of(each.group(), each.level()), level -> new TreeMap<>())
          .merge(each.dimension(), each.patients(), Integer::sum);
    }
    return sums;
  }

  private Crosstab() {}
}
