package org.almoner.engagement.training;

/**
 * How far predicted effects are from the true ones, but for a constant that all predictions share.
 *
 * <pre>  mean of τ² − 2Γτ  =  mean of (τ − τ*)² − τ*²  in expectation, since E[Γ | x] = τ*(x)</pre>
 *
 * <p>The unseen true effect drops out of comparisons (the doubly robust loss; Kennedy 2023).
 */
final class EffectLoss {

  /**
   * @param effect predicted out of fold, one per row
   * @param doublyRobust Γ of the same rows
   */
  static double of(double[] effect, double[] doublyRobust) {
    double sum = 0;
    for (int i = 0; i < effect.length; i++) {
      sum += effect[i] * (effect[i] - 2 * doublyRobust[i]);
    }
    return sum / effect.length;
  }

  private EffectLoss() {}
}
