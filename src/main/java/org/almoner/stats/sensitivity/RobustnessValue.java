package org.almoner.stats.sensitivity;

import org.almoner.stats.Estimate;
import org.almoner.stats.Require;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * How much of the residual variance of both treatment and outcome an unobserved confounder would
 * have to explain to overturn a linear regression's coefficient.
 *
 * <pre>
 *   f = |t|/√df      RV = ½(√(f⁴ + 4f²) − f²)      partial R² = t²/(t² + df)
 *   RV_α: the same with f − c/√(df − 1), c the critical value of t at α
 * </pre>
 *
 * <p>Cinelli and Hazlett (2020), as R's sensemakr with q = 1. Between 0 and 1.
 *
 * @param point to bring the estimate to 0
 * @param significance to bring the confidence interval to 0; 0 where it already holds 0
 * @param partialRSquared of the treatment with the outcome: what a confounder that explains all of
 *     the outcome would have to explain of the treatment
 */
public record RobustnessValue(double point, double significance, double partialRSquared) {

  /**
   * The robustness value of a regression's coefficient.
   *
   * @param degreesOfFreedom of the regression's residuals, above 1
   */
  public static RobustnessValue of(Estimate coefficient, double degreesOfFreedom, double alpha) {
    Require.openUnit(alpha, "alpha");
    Require.positive(degreesOfFreedom - 1, "degrees of freedom less one");
    Require.positive(coefficient.standardError(), "standard error");
    double t = Math.abs(coefficient.value() / coefficient.standardError());
    double f = t / Math.sqrt(degreesOfFreedom);
    double critical =
        new TDistribution(null, degreesOfFreedom - 1).inverseCumulativeProbability(1 - alpha / 2)
            / Math.sqrt(degreesOfFreedom - 1);
    return new RobustnessValue(
        value(f), significance(f, critical), t * t / (t * t + degreesOfFreedom));
  }

  private static double significance(double f, double critical) {
    if (f <= critical) {
      return 0;
    }
    // A confounder of an almost perfect fit meets the bound on R² before the bound on bias.
    return f > 1 / critical ? (f * f - critical * critical) / (1 + f * f) : value(f - critical);
  }

  private static double value(double f) {
    double square = f * f;
    return (Math.sqrt(square * square + 4 * square) - square) / 2;
  }
}
