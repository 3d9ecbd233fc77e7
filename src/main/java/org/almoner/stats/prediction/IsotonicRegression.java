package org.almoner.stats.prediction;

import java.util.Arrays;
import org.almoner.stats.Require;
import org.almoner.stats.ranking.ScoreGroups;

/**
 * The best non-decreasing step function of outcome on score, by pooling adjacent violators (Ayer et
 * al. 1955), to calibrate predicted probabilities.
 *
 * <p>Rows with equal scores count as one with their mean. Between fitted scores the prediction is a
 * straight line, beyond them the nearest fitted value, as in scikit-learn.
 *
 * @param scores distinct, ascending: the ends of each level
 * @param values fitted outcome per score, not decreasing
 */
public record IsotonicRegression(double[] scores, double[] values) {

  public static IsotonicRegression of(double[] score, double[] outcome) {
    double[] ones = new double[score.length];
    Arrays.fill(ones, 1);
    return of(score, outcome, ones);
  }

  /**
   * Fits weighted outcomes to scores.
   *
   * @param weights positive
   */
  public static IsotonicRegression of(double[] score, double[] outcome, double[] weights) {
    Require.finite(outcome, "outcome");
    Require.positive(weights, "weights");
    Require.sameLength(score.length, outcome.length, "outcome");
    Require.sameLength(score.length, weights.length, "weights");
    ScoreGroups groups = ScoreGroups.of(score);
    double[] ascending = new double[groups.count()];
    double[] sums = new double[groups.count()];
    double[] totals = new double[groups.count()];
    for (int i = 0; i < score.length; i++) {
      int g = groups.count() - 1 - groups.groupOf()[i];
      ascending[g] = score[i];
      sums[g] += weights[i] * outcome[i];
      totals[g] += weights[i];
    }
    return new IsotonicRegression(ascending, pool(sums, totals));
  }

  /** The calibrated value of a score. */
  public double at(double score) {
    if (Double.isNaN(score)) {
      throw new IllegalArgumentException("score is NaN");
    }
    int found = Arrays.binarySearch(scores, score);
    if (found >= 0) {
      return values[found];
    }
    int above = -found - 1;
    if (above == 0) {
      return values[0];
    }
    if (above == scores.length) {
      return values[scores.length - 1];
    }
    double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
    return values[above - 1] + share * (values[above] - values[above - 1]);
  }

  /** Blocks of [sum, weight, length] on a stack; a block below its predecessor joins it. */
  private static double[] pool(double[] sums, double[] totals) {
    double[] blockSum = new double[sums.length];
    double[] blockTotal = new double[sums.length];
    int[] length = new int[sums.length];
    int top = -1;
    for (int g = 0; g < sums.length; g++) {
      top++;
      blockSum[top] = sums[g];
      blockTotal[top] = totals[g];
      length[top] = 1;
      while (top > 0
          && blockSum[top - 1] * blockTotal[top] >= blockSum[top] * blockTotal[top - 1]) {
        blockSum[top - 1] += blockSum[top];
        blockTotal[top - 1] += blockTotal[top];
        length[top - 1] += length[top];
        top--;
      }
    }
    double[] values = new double[sums.length];
    int next = 0;
    for (int b = 0; b <= top; b++) {
      Arrays.fill(values, next, next + length[b], blockSum[b] / blockTotal[b]);
      next += length[b];
    }
    return values;
  }
}
