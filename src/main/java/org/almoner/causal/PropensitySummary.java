package org.almoner.causal;

import java.util.Arrays;
import org.almoner.stats.RocAuc;

/**
 * The out-of-fold propensities before clipping.
 *
 * @param min smallest
 * @param mean mean
 * @param max largest
 * @param auc how well they tell the arms apart; 0.5 not at all, 1 perfectly
 * @param clipped how many rows clipping changed
 * @param shareOutside share of rows outside [0.05, 0.95]
 */
public record PropensitySummary(
    double min, double mean, double max, double auc, int clipped, double shareOutside) {

  static PropensitySummary of(Propensity propensity, boolean[] treated) {
    double[] raw = propensity.raw();
    long outside = Arrays.stream(raw).filter(e -> e < 0.05 || e > 0.95).count();
    return new PropensitySummary(
        Arrays.stream(raw).min().orElse(Double.NaN),
        Arrays.stream(raw).average().orElse(Double.NaN),
        Arrays.stream(raw).max().orElse(Double.NaN),
        RocAuc.of(raw, treated).area(),
        propensity.clipped(),
        (double) outside / raw.length);
  }
}
