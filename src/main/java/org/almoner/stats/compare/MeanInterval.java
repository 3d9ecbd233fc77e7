package org.almoner.stats.compare;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * A mean with Student's interval, from the sufficient statistics of a sample.
 *
 * <pre>
 *   x̄ = Σx / n      s² = (Σx² − n·x̄²) / (n − 1)      x̄ ± t(n−1, (1+c)/2) · s / √n
 * </pre>
 *
 * <p>Source: Student, "The probable error of a mean", Biometrika 6 (1908). Holds for samples from a
 * normal distribution, and for others once n is a few dozen.
 *
 * @param estimate x̄
 * @param low lower end; NaN for a single observation
 * @param high upper end; NaN for a single observation
 */
public record MeanInterval(double estimate, double low, double high) {

  /**
   * @param n observations, at least one
   * @param total Σx
   * @param squares Σx²
   * @param confidence c, in (0, 1)
   */
  public static MeanInterval of(long n, double total, double squares, double confidence) {
    if (n < 1) {
      throw new IllegalArgumentException("A mean needs at least one observation, got " + n);
    }
    double mean = total / n;
    if (n == 1) {
      return new MeanInterval(mean, Double.NaN, Double.NaN);
    }
    double variance = Math.max(0, (squares - n * mean * mean) / (n - 1));
    double margin =
        new TDistribution(n - 1).inverseCumulativeProbability((1 + confidence) / 2)
            * Math.sqrt(variance / n);
    return new MeanInterval(mean, mean - margin, mean + margin);
  }
}
