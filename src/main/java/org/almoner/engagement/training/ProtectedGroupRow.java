package org.almoner.engagement.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.almoner.engagement.fairness.ProtectedGroup;
import org.almoner.learn.FeatureCode;
import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * A protected group: what the model predicts for it, and what doubly robust scores show.
 *
 * @param attribute age, gender, region or insurance
 * @param level of it
 * @param rows decision points
 * @param predicted mean predicted effect
 * @param observed mean doubly robust score with its standard error; null where too few rows of
 *     either arm make it not estimable
 * @param selectedShare share of the group among the best-ranked {@link #SELECTED} of all rows
 */
record ProtectedGroupRow(
    String attribute,
    String level,
    int rows,
    double predicted,
    @Nullable Estimate observed,
    double selectedShare) {
  /** Share of patients that a night recommends: 10 to 20 %. */
  static final double SELECTED = 0.15;

  private static final int FEWEST_OF_AN_ARM = 100;

  /** |predicted − observed|; 0 where it is not estimable. */
  double gap() {
    return observed == null ? 0 : Math.abs(predicted - observed.value());
  }

  /** Every level of every protected attribute that the rows have. */
  static List<ProtectedGroupRow> all(TrainingRows rows, double[] effect, double[] doublyRobust) {
    boolean[] selected = selected(effect);
    List<ProtectedGroupRow> all = new ArrayList<>();
    for (ProtectedGroup attribute : ProtectedGroup.values()) {
      if (attribute.isFeature() && rows.features().has(attribute.column())) {
        SortedMap<String, List<Integer>> members = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
          String level = attribute.level(rows.features().column(attribute.column()), row);
          members.computeIfAbsent(level, k -> new ArrayList<>()).add(row);
        }
        members.forEach(
            (level, own) -> {
              int[] positions = own.stream().mapToInt(i -> i).toArray();
              all.add(
                  new ProtectedGroupRow(
                      attribute.title(),
                      level,
                      positions.length,
                      mean(effect, positions),
                      observed(rows, doublyRobust, positions),
                      Arrays.stream(positions).filter(i -> selected[i]).count()
                          / (double) positions.length));
            });
      }
    }
    return all;
  }

  /** Largest difference of the selected share between two levels of one attribute. */
  static double parityGap(List<ProtectedGroupRow> rows) {
    double gap = 0;
    for (ProtectedGroupRow one : rows) {
      for (ProtectedGroupRow other : rows) {
        boolean comparable =
            one.attribute.equals(other.attribute)
                && one.observed != null
                && other.observed != null
                && !one.level.equals(FeatureCode.MISSING)
                && !other.level.equals(FeatureCode.MISSING);
        gap = comparable ? Math.max(gap, one.selectedShare - other.selectedShare) : gap;
      }
    }
    return gap;
  }

  private static boolean[] selected(double[] effect) {
    double[] sorted = effect.clone();
    Arrays.sort(sorted);
    double limit = sorted[(int) Math.floor((1 - SELECTED) * (sorted.length - 1))];
    boolean[] selected = new boolean[effect.length];
    for (int i = 0; i < selected.length; i++) {
      selected[i] = effect[i] > limit;
    }
    return selected;
  }

  private static double mean(double[] values, int[] positions) {
    return Arrays.stream(positions).mapToDouble(i -> values[i]).average().orElse(Double.NaN);
  }

  private static @Nullable Estimate observed(
      TrainingRows rows, double[] doublyRobust, int[] positions) {
    long treated = IntStream.of(positions).filter(i -> rows.contacted()[i]).count();
    if (Math.min(treated, positions.length - treated) < FEWEST_OF_AN_ARM) {
      return null;
    }
    double mean = mean(doublyRobust, positions);
    double[] influence =
        Arrays.stream(positions).mapToDouble(i -> doublyRobust[i] - mean).toArray();
    Clusters patients =
        Clusters.of(IntStream.of(positions).mapToObj(i -> rows.patients().codes()[i]).toList());
    return new Estimate(mean, patients.count() < 2 ? 0 : patients.standardError(influence));
  }
}
