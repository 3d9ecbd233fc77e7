package org.almoner.stats;

import java.util.ArrayList;
import java.util.List;

/**
 * Predicted against observed in groups of equal size, from the lowest to the highest prediction.
 *
 * <p>Rows with equal predictions stay together, so groups can be larger than asked and fewer. The
 * expected calibration error is the mean absolute gap, weighted by rows (Naeini, Cooper and
 * Hauskrecht 2015).
 *
 * @param groups lowest prediction first
 */
public record CalibrationCurve(List<Group> groups) {

  /**
   * One group of rows with similar predictions.
   *
   * @param rows number of rows
   * @param predicted their mean prediction
   * @param observed their mean outcome with its standard error, 0 for a single row
   */
  public record Group(long rows, double predicted, Estimate observed) {}

  /**
   * Groups rows by their predictions.
   *
   * @param predicted one per row: probabilities, or effects
   * @param observed outcomes, or doubly robust scores
   * @param count of groups, as in 10 for deciles
   */
  public static CalibrationCurve of(double[] predicted, double[] observed, int count) {
    Require.finite(observed, "observed");
    Require.sameLength(predicted.length, observed.length, "observed");
    if (count < 1 || count > predicted.length) {
      throw new IllegalArgumentException(
          "Cannot make " + count + " groups of " + predicted.length + " rows");
    }
    int[] group = assign(ScoreGroups.of(predicted), count);
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      double[] rows = rowsOf(group, g, predicted);
      if (rows.length > 0) {
        groups.add(group(rows, rowsOf(group, g, observed)));
      }
    }
    return new CalibrationCurve(groups);
  }

  public double expectedCalibrationError() {
    double rows = groups.stream().mapToLong(Group::rows).sum();
    return groups.stream()
        .mapToDouble(g -> g.rows() / rows * Math.abs(g.predicted() - g.observed().value()))
        .sum();
  }

  /** By the middle rank of each distinct prediction, counted from the lowest. */
  private static int[] assign(ScoreGroups ranked, int count) {
    int[] ofDistinct = new int[ranked.count()];
    double below = 0;
    for (int g = ranked.count() - 1; g >= 0; g--) {
      double middle = below + (ranked.sizes()[g] - 1) / 2.0;
      ofDistinct[g] = (int) Math.min(count - 1, middle * count / ranked.rows());
      below += ranked.sizes()[g];
    }
    int[] assigned = new int[ranked.rows()];
    for (int i = 0; i < assigned.length; i++) {
      assigned[i] = ofDistinct[ranked.groupOf()[i]];
    }
    return assigned;
  }

  private static double[] rowsOf(int[] group, int wanted, double[] values) {
    boolean[] chosen = new boolean[group.length];
    for (int i = 0; i < group.length; i++) {
      chosen[i] = group[i] == wanted;
    }
    return Arm.select(values, chosen, true);
  }

  private static Group group(double[] predicted, double[] observed) {
    Moments outcome = Moments.of(observed);
    double error = outcome.count() > 1 ? outcome.standardError() : 0;
    return new Group(
        outcome.count(), Moments.of(predicted).mean(), new Estimate(outcome.mean(), error));
  }
}
