package org.almoner.stats.prediction;

import java.util.ArrayList;
import java.util.List;
import org.almoner.stats.Estimate;
import org.almoner.stats.Require;
import org.almoner.stats.ranking.ScoreGroups;

/**
 * Predicted against observed in groups of equal size, from the lowest to the highest prediction.
 *
 * <p>Rows with equal predictions stay together, so groups can be larger than asked and fewer.
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
    return new CalibrationCurve(
        groups(assign(ScoreGroups.of(predicted), count), count, predicted, observed));
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

  private static List<Group> groups(
      int[] assigned, int count, double[] predicted, double[] observed) {
    long[] rows = new long[count];
    double[] scores = new double[count];
    double[] outcomes = new double[count];
    for (int i = 0; i < assigned.length; i++) {
      rows[assigned[i]]++;
      scores[assigned[i]] += predicted[i];
      outcomes[assigned[i]] += observed[i];
    }
    double[] squares = new double[count];
    for (int i = 0; i < assigned.length; i++) {
      int group = assigned[i];
      double deviation = observed[i] - outcomes[group] / rows[group];
      squares[group] += deviation * deviation;
    }
    List<Group> groups = new ArrayList<>();
    for (int g = 0; g < count; g++) {
      if (rows[g] > 0) {
        double error = rows[g] > 1 ? Math.sqrt(squares[g] / (rows[g] - 1.0) / rows[g]) : 0;
        Estimate mean = new Estimate(outcomes[g] / rows[g], error);
        groups.add(new Group(rows[g], scores[g] / rows[g], mean));
      }
    }
    return groups;
  }
}
