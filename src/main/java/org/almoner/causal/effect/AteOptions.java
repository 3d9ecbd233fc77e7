package org.almoner.causal.effect;

import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.Weighting;
import org.almoner.stats.weighting.Estimand;

/**
 * Which average effect, and how.
 *
 * @param estimand whose effect
 * @param estimator by which method
 * @param standardError which standard error the interval is made of
 * @param confidence of the interval, such as 0.95
 * @param checks what the effect is checked by
 * @param fit how models are fitted
 */
public record AteOptions(
    Estimand estimand,
    Estimator estimator,
    StandardErrorKind standardError,
    double confidence,
    AteChecks checks,
    FitOptions fit) {

  public AteOptions {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("Confidence must be in (0, 1), got " + confidence);
    }
    boolean plain = fit.weighting().calibration() == Weighting.Calibrating.NONE;
    if (standardError == StandardErrorKind.M_ESTIMATION
        && (fit.base() == BaseKind.BOOSTING || !plain)) {
      throw new IllegalArgumentException(
          "M-estimation standard errors need logistic propensities that are not calibrated");
    }
  }
}
