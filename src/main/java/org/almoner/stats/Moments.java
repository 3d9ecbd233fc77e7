package org.almoner.stats;

import java.util.Arrays;

/**
 * Count, mean and sample variance of values.
 *
 * <pre>  mean = Σx / n      variance = Σ(x − mean)² / (n − 1), NaN for a single value</pre>
 *
 * @param count number of values, n
 * @param mean arithmetic mean
 * @param variance sample variance with the denominator n − 1
 */
public record Moments(long count, double mean, double variance) {

  public static Moments of(double[] values) {
    Require.finite(values, "values");
    double mean = Arrays.stream(values).sum() / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return new Moments(values.length, mean, squares / (values.length - 1.0));
  }

  /** The moments of the values in one arm. */
  public static Moments ofArm(double[] values, boolean[] treated, boolean arm) {
    return of(Arm.select(values, treated, arm));
  }
}
