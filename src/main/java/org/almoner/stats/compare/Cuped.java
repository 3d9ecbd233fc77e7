package org.almoner.stats.compare;

import org.almoner.stats.Moments;
import org.almoner.stats.Require;

/**
 * A difference of means made sharper by what was known before the experiment.
 *
 * <pre>
 *   θ = cov(y, x)/var(x)      y* = y − θ(x − x̄)      then Welch's difference of y*
 * </pre>
 *
 * <p>θ is pooled within arms (Deng, Xu, Kohavi and Walker 2013). The estimand does not change as
 * long as x was measured before assignment.
 *
 * @param adjusted difference of the adjusted outcomes
 * @param plain difference of the outcomes as they are
 * @param slope θ, outcome per unit of the covariate
 * @param varianceReduction 1 − var(adjusted)/var(plain), between 0 and 1 but for sampling noise
 */
public record Cuped(
    MeanDifference adjusted, MeanDifference plain, double slope, double varianceReduction) {

  /**
   * Adjusts the outcomes for the covariate and compares the arms.
   *
   * @param covariate measured before assignment; a constant one changes nothing
   */
  public static Cuped of(double[] outcome, boolean[] treated, double[] covariate) {
    Require.finite(covariate, "covariate");
    Require.sameLength(outcome.length, covariate.length, "covariate");
    MeanDifference plain = MeanDifference.of(outcome, treated);
    double slope = slope(outcome, treated, covariate);
    double mean = Moments.of(covariate).mean();
    double[] adjusted = new double[outcome.length];
    for (int i = 0; i < adjusted.length; i++) {
      adjusted[i] = outcome[i] - slope * (covariate[i] - mean);
    }
    MeanDifference sharper = MeanDifference.of(adjusted, treated);
    double ratio = sharper.estimate().standardError() / plain.estimate().standardError();
    double reduction = plain.estimate().standardError() == 0 ? 0 : 1 - ratio * ratio;
    return new Cuped(sharper, plain, slope, reduction);
  }

  private static double slope(double[] outcome, boolean[] treated, double[] covariate) {
    double shared = 0;
    double spread = 0;
    for (boolean arm : new boolean[] {true, false}) {
      double meanOutcome = Moments.ofArm(outcome, treated, arm).mean();
      double meanCovariate = Moments.ofArm(covariate, treated, arm).mean();
      for (int i = 0; i < outcome.length; i++) {
        if (treated[i] == arm) {
          double deviation = covariate[i] - meanCovariate;
          shared += deviation * (outcome[i] - meanOutcome);
          spread += deviation * deviation;
        }
      }
    }
    return spread == 0 ? 0 : shared / spread;
  }
}
