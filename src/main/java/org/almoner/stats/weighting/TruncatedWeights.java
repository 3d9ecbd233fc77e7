package org.almoner.stats.weighting;

import java.util.Arrays;
import org.almoner.stats.Quantile;
import org.almoner.stats.Require;

/**
 * Weights pulled in to two of their own percentiles, to bound the say of single rows (Cole and
 * Hernán 2008).
 *
 * @param weights the weights, each within [low, high]
 * @param low the lower percentile
 * @param high the upper percentile
 * @param changed number of weights that were pulled in
 */
public record TruncatedWeights(double[] weights, double low, double high, int changed) {

  /**
   * Pulls weights in to two of their percentiles.
   *
   * @param lowerShare as in 0.01 for the first percentile; 0 leaves small weights alone
   * @param upperShare as in 0.99; 1 leaves large weights alone
   */
  public static TruncatedWeights of(double[] weights, double lowerShare, double upperShare) {
    Require.nonNegative(weights, "weights");
    if (!(lowerShare >= 0 && lowerShare < upperShare && upperShare <= 1)) {
      throw new IllegalArgumentException(
          "Need 0 <= lower < upper <= 1, got " + lowerShare + " and " + upperShare);
    }

    double[] sorted = weights.clone();
    Arrays.sort(sorted);
    double low = Quantile.ofSorted(sorted, lowerShare);
    double high = Quantile.ofSorted(sorted, upperShare);
    double[] truncated = new double[weights.length];
    int changed = 0;
    for (int i = 0; i < weights.length; i++) {
      truncated[i] = Math.max(low, Math.min(high, weights[i]));
      changed += truncated[i] == weights[i] ? 0 : 1;
    }
    return new TruncatedWeights(truncated, low, high, changed);
  }
}
