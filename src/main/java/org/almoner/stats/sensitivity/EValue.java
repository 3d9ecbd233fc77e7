package org.almoner.stats.sensitivity;

import org.almoner.stats.Require;

/**
 * How strong an unmeasured confounder would have to be to explain an effect away.
 *
 * <pre>
 *   E(RR) = RR + √(RR·(RR − 1))      RR ≥ 1; for RR &lt; 1 of its inverse
 * </pre>
 *
 * <p>On the scale of risk ratios, with both the treatment and the outcome (VanderWeele and Ding
 * 2017, Annals of Internal Medicine 167:268). A difference of means is turned into an approximate
 * risk ratio first, with the conversion of their table 2.
 *
 * @param point for the estimate; 1 where there is no effect to explain
 * @param limit for the confidence limit nearer to no effect; 1 where the interval holds it
 */
public record EValue(double point, double limit) {

  /** E-value of a single risk ratio. */
  public static double ofRiskRatio(double ratio) {
    Require.positive(ratio, "risk ratio");
    double above = ratio >= 1 ? ratio : 1 / ratio;
    return above + Math.sqrt(above * (above - 1));
  }

  /** Of a risk ratio with its confidence limits; also of a rate ratio. */
  public static EValue ofRiskRatio(double ratio, double low, double high) {
    if (!(low <= ratio && ratio <= high)) {
      throw new IllegalArgumentException(
          "The interval [" + low + ", " + high + "] does not hold the estimate " + ratio);
    }
    double point = ofRiskRatio(ratio);
    if (low <= 1 && high >= 1) {
      return new EValue(point, 1);
    }
    return new EValue(point, ofRiskRatio(ratio > 1 ? low : high));
  }

  /**
   * Of a difference of means in standard deviations: RR ≈ exp(0.91·d), limits exp(0.91·d ±
   * 1.78·se).
   *
   * @param standardError of the standardised difference
   */
  public static EValue ofStandardizedDifference(double difference, double standardError) {
    return ofRiskRatio(
        Math.exp(0.91 * difference),
        Math.exp(0.91 * difference - 1.78 * standardError),
        Math.exp(0.91 * difference + 1.78 * standardError));
  }
}
