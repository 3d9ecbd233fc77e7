package org.almoner.stats.compare;

import org.almoner.stats.Estimate;
import org.almoner.stats.Moments;
import org.almoner.stats.Require;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * The difference of two means with unequal variances (Welch 1947).
 *
 * <pre>
 *   d = x̄₁ − x̄₀    se² = s₁²/n₁ + s₀²/n₀    t = d/se
 *   df = se⁴ / ( (s₁²/n₁)²/(n₁−1) + (s₀²/n₀)²/(n₀−1) )      Satterthwaite
 * </pre>
 *
 * @param estimate d with its standard error
 * @param degreesOfFreedom Satterthwaite's
 */
public record MeanDifference(Estimate estimate, double degreesOfFreedom) {

  public static MeanDifference of(double[] outcome, boolean[] treated) {
    Require.bothArms(treated);
    Require.finite(outcome, "outcome");
    return of(Moments.ofArm(outcome, treated, true), Moments.ofArm(outcome, treated, false));
  }

  /** From counts, means and variances; a sample of one row adds no variance. */
  public static MeanDifference of(Moments first, Moments second) {
    double a = squaredStandardError(first);
    double b = squaredStandardError(second);
    double degrees =
        (a + b) * (a + b) / (a * a / (first.count() - 1) + b * b / (second.count() - 1));
    return new MeanDifference(
        new Estimate(first.mean() - second.mean(), Math.sqrt(a + b)), degrees);
  }

  /** Two-sided p-value of no difference. */
  public double pValue() {
    if (estimate.standardError() == 0) {
      return estimate.value() == 0 ? 1 : 0;
    }
    double t = -Math.abs(estimate.value() / estimate.standardError());
    return 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(t);
  }

  public double low(double confidence) {
    return estimate.value() - margin(confidence);
  }

  public double high(double confidence) {
    return estimate.value() + margin(confidence);
  }

  private double margin(double confidence) {
    Require.openUnit(confidence, "confidence");
    if (estimate.standardError() == 0) {
      return 0;
    }
    TDistribution t = new TDistribution(null, degreesOfFreedom);
    return t.inverseCumulativeProbability((1 + confidence) / 2) * estimate.standardError();
  }

  private static double squaredStandardError(Moments moments) {
    return moments.count() > 1 ? moments.variance() / moments.count() : 0;
  }
}
