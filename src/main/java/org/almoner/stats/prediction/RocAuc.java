package org.almoner.stats.prediction;

import java.util.Arrays;
import org.almoner.stats.Arm;
import org.almoner.stats.Estimate;
import org.almoner.stats.Moments;
import org.almoner.stats.Require;
import org.almoner.stats.compare.MeanDifference;

/**
 * The area under the receiver operating characteristic: how often a positive row scores higher than
 * a negative one, ties counting half.
 *
 * <pre>
 *   AUC = (1/mn) Σᵢ Σⱼ ( [sᵢ &gt; sⱼ] + ½[sᵢ = sⱼ] )        i positive, j negative
 *   se² = var(V₁₀)/m + var(V₀₁)/n
 * </pre>
 *
 * <p>V₁₀ and V₀₁ are each row's share of rows of the other class that it beats (DeLong, DeLong and
 * Clarke-Pearson 1988), computed from midranks (Sun and Xu 2014).
 *
 * @param estimate the area, with DeLong's standard error (0 where a class has a single row)
 */
public record RocAuc(Estimate estimate) {

  /**
   * The area of a score for two classes.
   *
   * @param score one per row, higher means more likely positive
   * @param positive class of each row; both must occur
   */
  public static RocAuc of(double[] score, boolean[] positive) {
    Require.finite(score, "score");
    Require.sameLength(score.length, positive.length, "class");
    double[] positives = Arm.select(score, positive, true);
    double[] negatives = Arm.select(score, positive, false);
    if (positives.length == 0 || negatives.length == 0) {
      throw new IllegalArgumentException(
          "Need both classes for an area, got "
              + positives.length
              + " positive rows of "
              + score.length);
    }

    Moments won = Moments.of(sharesBelow(positives, negatives));
    Moments lost = Moments.of(sharesBelow(negatives, positives));
    return new RocAuc(
        new Estimate(won.mean(), MeanDifference.of(won, lost).estimate().standardError()));
  }

  /** For each value the share of the others below it, those equal counting half. */
  private static double[] sharesBelow(double[] values, double[] others) {
    double[] sorted = others.clone();
    Arrays.sort(sorted);
    double[] shares = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double below = countBelow(sorted, values[i], false);
      double atMost = countBelow(sorted, values[i], true);
      shares[i] = (below + atMost) / 2 / sorted.length;
    }
    return shares;
  }

  private static int countBelow(double[] sorted, double value, boolean inclusive) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value || (inclusive && sorted[middle] == value)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
