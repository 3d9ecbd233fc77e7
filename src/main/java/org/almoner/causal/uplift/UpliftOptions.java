package org.almoner.causal.uplift;

import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.OutcomeWeighting;

/**
 * How uplift is learnt.
 *
 * @param learner of the effect
 * @param weighting of the T-learner's outcome models
 * @param fit how models are fitted
 * @param confidence of intervals
 */
public record UpliftOptions(
    Learner learner, OutcomeWeighting weighting, FitOptions fit, double confidence) {

  public UpliftOptions {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("Confidence must be in (0, 1), got " + confidence);
    }
  }
}
