package org.almoner.support;

import org.almoner.causal.learner.TreeOptions;
import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.nuisance.Clip;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.OutcomeWeighting;
import org.almoner.causal.nuisance.Weighting;
import org.almoner.causal.uplift.Learner;
import org.almoner.causal.uplift.UpliftOptions;

/** How tests fit models: unpenalised, propensities clipped at 1 %, unless they say otherwise. */
public final class Fits {

  private Fits() {}

  public static FitOptions of(int folds, long seed) {
    return of(BaseKind.LOGISTIC, folds, seed, 2);
  }

  public static FitOptions of(BaseKind base, int folds, long seed, int threads) {
    Weighting weighting = Weighting.clipped(Clip.symmetric(0.01));
    return new FitOptions(base, folds, seed, weighting, 0, TreeOptions.standard(), threads);
  }

  /** In sample, with these weights. */
  public static FitOptions weighted(Weighting weighting) {
    return new FitOptions(BaseKind.LOGISTIC, 1, 1, weighting, 0, TreeOptions.standard(), 2);
  }

  public static UpliftOptions uplift(Learner learner, FitOptions fit) {
    return new UpliftOptions(learner, OutcomeWeighting.AUTO, fit, 0.95);
  }
}
