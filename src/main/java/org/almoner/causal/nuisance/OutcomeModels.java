package org.almoner.causal.nuisance;

import java.util.Arrays;
import org.almoner.causal.learner.BaseLearner;
import org.almoner.causal.learner.FitTask;
import org.almoner.causal.learner.FoldModels;
import org.almoner.causal.study.Study;
import org.almoner.stats.weighting.Estimand;

/** The models of a study's outcome that learners start from. */
public record OutcomeModels(
    Study study, BaseLearner learner, PropensityModels propensity, Weighting weighting) {

  /** One per arm, weighted by inverse propensities or not. */
  public FoldModels byArm(boolean weighted) {
    FitTask task = FitTask.of(study.family(), FitTask.Arms.SEPARATE, study.outcome());
    return learner.fit(weighted ? task.weighted(inversePropensities()) : task);
  }

  /** One that knows the treatment as a column. */
  public FoldModels together() {
    return learner.fit(FitTask.of(study.family(), FitTask.Arms.AS_COLUMN, study.outcome()));
  }

  /** One that knows nothing of the treatment: E[y | x]. */
  public FoldModels regardless() {
    return learner.fit(FitTask.of(study.family(), FitTask.Arms.IGNORED, study.outcome()));
  }

  /** 1/e for treated and 1/(1 − e) for control rows, by each fold's own propensity model. */
  private double[][] inversePropensities() {
    double[][] everyFold = propensity.everyFold();
    double[][] weights = new double[everyFold.length][];
    Arrays.setAll(
        weights, fold -> weighting.weights(Estimand.ATE, everyFold[fold], study.treated()));
    return weights;
  }
}
