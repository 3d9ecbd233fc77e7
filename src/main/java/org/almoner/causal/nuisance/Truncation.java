package org.almoner.causal.nuisance;

import org.almoner.stats.weighting.TruncatedWeights;

/**
 * Two percentiles of themselves that weights are pulled in to, to bound the say of single rows
 * (Cole and Hernán 2008).
 *
 * @param low share as in 0.01 for the first percentile; 0 leaves small weights alone
 * @param high share as in 0.99; 1 leaves large weights alone
 */
public record Truncation(double low, double high) {
  /** Weights as they are. */
  public static final Truncation NONE = new Truncation(0, 1);

  public Truncation {
    if (!(low >= 0 && low < high && high <= 1)) {
      throw new IllegalArgumentException(
          "Weights are truncated at two percentiles from 0 to 100, the lower one first, got "
              + 100 * low
              + " and "
              + 100 * high);
    }
  }

  double[] apply(double[] weights) {
    return equals(NONE) ? weights : TruncatedWeights.of(weights, low, high).weights();
  }
}
