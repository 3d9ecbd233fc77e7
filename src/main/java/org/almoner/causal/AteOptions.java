package org.almoner.causal;

import org.almoner.stats.Estimand;

/**
 * Which average effect, and how.
 *
 * @param estimand whose effect
 * @param estimator by which method
 * @param standardError which standard error the interval is made of
 * @param confidence of the interval, such as 0.95
 * @param refutations how often each refuter repeats; 0 leaves them out
 * @param fit how models are fitted
 */
public record AteOptions(
    Estimand estimand,
    Estimator estimator,
    StandardErrorKind standardError,
    double confidence,
    int refutations,
    FitOptions fit) {

  public AteOptions {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("Confidence must be in (0, 1), got " + confidence);
    }
    if (refutations < 0 || refutations == 1) {
      throw new IllegalArgumentException("Refuters repeat 0 or at least 2 times: " + refutations);
    }
  }

  public static AteOptions of(Estimand estimand, Estimator estimator, FitOptions fit) {
    return new AteOptions(estimand, estimator, StandardErrorKind.ROBUST, 0.95, 20, fit);
  }
}
