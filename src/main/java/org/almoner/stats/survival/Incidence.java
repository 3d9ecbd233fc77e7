package org.almoner.stats.survival;

import org.almoner.stats.Normal;

/**
 * The probability that something has happened by a time, with an interval on the log(−log) scale,
 * which stays within (0, 1):
 *
 * <pre>  F^exp(±z·se/(F·log F))</pre>
 *
 * <p>Kalbfleisch and Prentice (1980); as R's {@code survfit} with {@code conf.type = "log-log"}. It
 * has no ends, NaN, where F is 0 or 1: there the standard error is 0 and says nothing.
 *
 * @param value F; NaN where it is not known
 * @param standardError of F
 */
public record Incidence(double value, double standardError) {
  /** What is left by rounding of a standard error of 0. */
  private static final double ROUNDING = 1e-12;

  /** Lower end of the two-sided interval. */
  public double low(double confidence) {
    return end(Normal.twoSidedQuantile(confidence));
  }

  /** Upper end of the two-sided interval. */
  public double high(double confidence) {
    return end(-Normal.twoSidedQuantile(confidence));
  }

  /** Of z above 0 the lower end: log F is negative, so the power is above 1. */
  private double end(double z) {
    if (!(standardError > ROUNDING)) {
      return Double.NaN;
    }
    return Math.pow(value, Math.exp(-z * standardError / (value * Math.log(value))));
  }
}
