package org.almoner.causal.uplift;

import org.almoner.causal.learner.BaseLearner;
import org.almoner.causal.learner.FitTask;
import org.almoner.causal.learner.FoldModels;
import org.almoner.causal.nuisance.PropensityModels;
import org.almoner.causal.study.Family;
import org.almoner.causal.study.Study;

/**
 * Regressions whose prediction is the effect. In each fold they learn from what that fold's own
 * nuisance models say of its training rows, so that nothing of the rows they predict has been seen.
 */
record EffectModels(Study study, BaseLearner learner, PropensityModels propensity) {

  /**
   * X-learner: D¹ = y − μ₀(x) of the treated and D⁰ = μ₁(x) − y of the controls, each regressed on
   * x; τ = e·τ₀ + (1 − e)·τ₁.
   */
  double[] crossed(FoldModels outcomes) {
    double[][] control = outcomes.nested(0);
    double[][] treated = outcomes.nested(1);
    double[][] imputed = new double[control.length][study.size()];
    for (int fold = 0; fold < imputed.length; fold++) {
      for (int i = 0; i < study.size(); i++) {
        double y = study.outcome()[i];
        imputed[fold][i] = study.treated()[i] ? y - control[fold][i] : treated[fold][i] - y;
      }
    }
    FoldModels effects =
        learner.fit(new FitTask(Family.GAUSSIAN, FitTask.Arms.SEPARATE, imputed, null));
    double[] ofControls = effects.outOfFold(0);
    double[] effect = effects.outOfFold(1);
    double[] propensities = propensity.outOfFold().values();
    for (int i = 0; i < effect.length; i++) {
      double e = propensities[i];
      effect[i] = e * ofControls[i] + (1 - e) * effect[i];
    }
    return effect;
  }

  /** DR-learner: Γ = μ₁ − μ₀ + t(y − μ₁)/e − (1 − t)(y − μ₀)/(1 − e), regressed on x. */
  double[] doublyRobust(FoldModels outcomes) {
    double[][] control = outcomes.nested(0);
    double[][] scores = outcomes.nested(1);
    double[][] propensities = propensity.nested();
    for (int fold = 0; fold < scores.length; fold++) {
      for (int i = 0; i < study.size(); i++) {
        double e = propensities[fold][i];
        double treated = scores[fold][i];
        double residual =
            study.treated()[i]
                ? (study.outcome()[i] - treated) / e
                : -(study.outcome()[i] - control[fold][i]) / (1 - e);
        scores[fold][i] = treated - control[fold][i] + residual;
      }
    }
    return learner
        .fit(new FitTask(Family.GAUSSIAN, FitTask.Arms.IGNORED, scores, null))
        .outOfFold(0);
  }

  /** R-learner: τ minimises Σ (t − e)²·[(y − m)/(t − e) − τ(x)]², m = E[y | x]. */
  double[] residual(FoldModels regardless) {
    double[][] responses = regardless.nested(0);
    double[][] weights = new double[responses.length][study.size()];
    double[][] propensities = propensity.nested();
    for (int fold = 0; fold < responses.length; fold++) {
      for (int i = 0; i < study.size(); i++) {
        double e = propensities[fold][i];
        double rest = (study.treated()[i] ? 1 : 0) - e;
        responses[fold][i] = (study.outcome()[i] - responses[fold][i]) / rest;
        weights[fold][i] = rest * rest;
      }
    }
    FitTask task = new FitTask(Family.GAUSSIAN, FitTask.Arms.IGNORED, responses, weights);
    return learner.fit(task).outOfFold(0);
  }
}
