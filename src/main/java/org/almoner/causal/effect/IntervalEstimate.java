package org.almoner.causal.effect;

import org.almoner.stats.Estimate;
import org.almoner.stats.Normal;

/**
 * An estimate with its interval; the components are JSON fields.
 *
 * @param estimate in the unit of what is estimated
 * @param stdError of the same unit
 * @param ciLow lower end
 * @param ciHigh upper end
 */
public record IntervalEstimate(double estimate, double stdError, double ciLow, double ciHigh) {
  public static IntervalEstimate of(Estimate estimate, double confidence) {
    return of(estimate.value(), estimate.standardError(), confidence);
  }

  public static IntervalEstimate of(double estimate, double standardError, double confidence) {
    double margin = Normal.twoSidedQuantile(confidence) * standardError;
    return new IntervalEstimate(estimate, standardError, estimate - margin, estimate + margin);
  }

  /** Whether the interval holds 0. */
  public boolean holdsZero() {
    return ciLow <= 0 && ciHigh >= 0;
  }
}
