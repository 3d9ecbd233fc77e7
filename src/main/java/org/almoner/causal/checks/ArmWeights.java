package org.almoner.causal.checks;

import org.almoner.stats.weighting.WeightSummary;

/**
 * What weighting leaves of each arm.
 *
 * @param treated the treated rows' weights
 * @param control the control rows' weights
 */
public record ArmWeights(WeightSummary treated, WeightSummary control) {

  public static ArmWeights of(double[] weights, boolean[] treated) {
    return new ArmWeights(
        WeightSummary.ofTreated(weights, treated), WeightSummary.ofControl(weights, treated));
  }

  double smallestEffectiveSample() {
    return Math.min(treated.effectiveSampleSize(), control.effectiveSampleSize());
  }

  /** The share of its arm's weight that the heaviest row carries. */
  double largestShare() {
    return Math.max(share(treated), share(control));
  }

  private static double share(WeightSummary arm) {
    return arm.max() / (arm.mean() * arm.count());
  }
}
