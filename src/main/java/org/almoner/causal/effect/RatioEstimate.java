package org.almoner.causal.effect;

import org.almoner.stats.Estimate;

/**
 * A ratio with its interval, symmetric on the logarithm.
 *
 * @param estimate the ratio
 * @param ciLow lower end
 * @param ciHigh upper end
 */
public record RatioEstimate(double estimate, double ciLow, double ciHigh) {

  static RatioEstimate of(Estimate logarithm, double confidence) {
    return new RatioEstimate(
        Math.exp(logarithm.value()),
        Math.exp(logarithm.low(confidence)),
        Math.exp(logarithm.high(confidence)));
  }
}
