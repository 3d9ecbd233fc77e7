package org.almoner.causal.nuisance;

import org.almoner.stats.weighting.Estimand;

/**
 * How propensities are made from what a model predicts, and weights from propensities.
 *
 * @param clip the range that propensities are held in
 * @param calibration whether they are calibrated before
 * @param truncation percentiles that weights are pulled in to
 */
public record Weighting(Clip clip, Calibrating calibration, Truncation truncation) {

  /** Whether a model's propensities are mapped to observed shares of treated rows. */
  public enum Calibrating {
    /** As the model predicts them. */
    NONE,
    /** By isotonic regression on the out-of-fold predictions of the other folds. */
    ISOTONIC
  }

  /** One weight per row, truncated where that is asked for. */
  public double[] weights(Estimand estimand, double[] propensity, boolean[] treated) {
    return truncation.apply(estimand.weights(propensity, treated));
  }

  /** Clipped, not calibrated, not truncated. */
  public static Weighting clipped(Clip clip) {
    return new Weighting(clip, Calibrating.NONE, Truncation.NONE);
  }
}
