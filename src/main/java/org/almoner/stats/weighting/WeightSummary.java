package org.almoner.stats.weighting;

import java.util.Arrays;
import org.almoner.stats.Arm;
import org.almoner.stats.Require;

/**
 * What weights do to a sample: their range and how many equally weighted rows they are worth.
 *
 * <pre>  effective sample size = (Σw)² / Σw²      (Kish 1965)</pre>
 *
 * @param count number of rows
 * @param min smallest weight
 * @param mean mean weight
 * @param max largest weight
 * @param effectiveSampleSize between 1 and count; count where all weights are equal
 */
public record WeightSummary(
    int count, double min, double mean, double max, double effectiveSampleSize) {

  /**
   * Summarises the weights of a sample.
   *
   * @param weights not negative, not all 0
   */
  public static WeightSummary of(double[] weights) {
    Require.nonNegative(weights, "weights");
    double sum = Arrays.stream(weights).sum();
    double squares = Arrays.stream(weights).map(weight -> weight * weight).sum();
    if (sum == 0) {
      throw new IllegalArgumentException("weights are all 0");
    }
    return new WeightSummary(
        weights.length,
        Arrays.stream(weights).min().orElseThrow(),
        sum / weights.length,
        Arrays.stream(weights).max().orElseThrow(),
        sum * sum / squares);
  }

  public static WeightSummary ofTreated(double[] weights, boolean[] treated) {
    return of(Arm.select(weights, treated, true));
  }

  public static WeightSummary ofControl(double[] weights, boolean[] treated) {
    return of(Arm.select(weights, treated, false));
  }
}
