package org.almoner.engagement.training;

import org.almoner.stats.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * The "uplift AUC" of the approval gate, on doubly robust scores: where contacts follow risk, the
 * plain difference of the arms' means measures whom people call, not whom calls help.
 *
 * <pre>
 *   U(k) = Σ Γ of the first k rows        auuc = mean of U(k)/|U(n)| = ±(½ + 1/2n) + QINI/|ATE|
 * </pre>
 *
 * <p>CausalML's normalised {@code auuc} with Γ in place of the difference of means; 0.5 is random
 * where the average effect is positive.
 *
 * @param value null where the average effect is within two standard errors of 0: not estimable
 */
record UpliftAuc(@Nullable Double value) {

  static UpliftAuc of(double qini, Estimate average, int rows) {
    double effect = average.value();
    if (Math.abs(effect) <= 2 * average.standardError()) {
      return new UpliftAuc(null);
    }
    return new UpliftAuc((qini + effect * (rows + 1.0) / (2.0 * rows)) / Math.abs(effect));
  }
}
