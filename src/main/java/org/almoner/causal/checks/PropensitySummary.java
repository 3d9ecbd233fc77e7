package org.almoner.causal.checks;

import java.util.Arrays;
import java.util.Locale;
import org.almoner.causal.nuisance.Propensity;
import org.almoner.stats.Estimate;
import org.almoner.stats.prediction.RocAuc;

/**
 * The out-of-fold propensities before clipping.
 *
 * @param min smallest
 * @param mean mean
 * @param max largest
 * @param source model, calibrated_model or design
 * @param auc how well they tell the arms apart; 0.5 not at all, 1 perfectly
 * @param aucCiLow lower end of its 95 % interval (DeLong)
 * @param clipped how many rows clipping changed
 * @param shareOutside share of rows outside [0.05, 0.95]
 */
public record PropensitySummary(
    String source,
    double min,
    double mean,
    double max,
    double auc,
    double aucCiLow,
    int clipped,
    double shareOutside) {

  /** Whether the design gives them. */
  boolean isKnown() {
    return source.equals("design");
  }

  static PropensitySummary of(Propensity propensity, boolean[] treated) {
    double[] raw = propensity.raw();
    long outside = Arrays.stream(raw).filter(e -> e < 0.05 || e > 0.95).count();
    Estimate auc = RocAuc.of(raw, treated).estimate();
    return new PropensitySummary(
        propensity.source().name().toLowerCase(Locale.ROOT),
        Arrays.stream(raw).min().orElse(Double.NaN),
        Arrays.stream(raw).average().orElse(Double.NaN),
        Arrays.stream(raw).max().orElse(Double.NaN),
        auc.value(),
        auc.low(0.95),
        propensity.clipped(),
        (double) outside / raw.length);
  }
}
