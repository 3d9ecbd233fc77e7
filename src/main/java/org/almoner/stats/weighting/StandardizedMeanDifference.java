package org.almoner.stats.weighting;

import java.util.Arrays;
import org.almoner.stats.Arm;
import org.almoner.stats.Moments;
import org.almoner.stats.Require;

/**
 * How far apart the arms are in one covariate, before and after weighting.
 *
 * <pre>
 *   SMD = (x̄₁ − x̄₀) / √((s₁² + s₀²)/2)
 * </pre>
 *
 * <p>The denominator is the pooled <em>unweighted</em> standard deviation in both, so that
 * weighting cannot improve the figure by shrinking its scale (Austin 2009; Stuart, Lee and Leacy
 * 2013). A covariate that is constant within both arms gives 0 where the arms agree and ±∞ where
 * they do not.
 *
 * @param before of the plain means; positive where the treated have more
 * @param after of the weighted means
 */
public record StandardizedMeanDifference(double before, double after) {

  /**
   * Compares the arms in one covariate.
   *
   * @param covariate one value per row
   * @param treated arm of each row; both arms must occur
   * @param weights not negative, not all 0 within an arm
   */
  public static StandardizedMeanDifference of(
      double[] covariate, boolean[] treated, double[] weights) {
    Require.bothArms(treated);
    Require.finite(covariate, "covariate");
    Require.nonNegative(weights, "weights");
    Require.sameLength(treated.length, covariate.length, "covariate");
    Require.sameLength(treated.length, weights.length, "weights");

    double scale = pooledStandardDeviation(covariate, treated);
    double[] ones = new double[weights.length];
    Arrays.fill(ones, 1);
    return new StandardizedMeanDifference(
        ratio(difference(covariate, treated, ones), scale),
        ratio(difference(covariate, treated, weights), scale));
  }

  private static double difference(double[] covariate, boolean[] treated, double[] weights) {
    return Arm.weightedMean(covariate, treated, weights, true)
        - Arm.weightedMean(covariate, treated, weights, false);
  }

  /** √((s₁² + s₀²)/2); an arm of one row adds no variance. */
  public static double pooledStandardDeviation(double[] covariate, boolean[] treated) {
    return Math.sqrt(
        (variance(covariate, treated, true) + variance(covariate, treated, false)) / 2);
  }

  private static double variance(double[] covariate, boolean[] treated, boolean arm) {
    Moments moments = Moments.ofArm(covariate, treated, arm);
    return moments.count() > 1 ? moments.variance() : 0;
  }

  private static double ratio(double difference, double scale) {
    return difference == 0 ? 0 : difference / scale;
  }
}
