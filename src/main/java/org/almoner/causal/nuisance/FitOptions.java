package org.almoner.causal.nuisance;

import java.util.List;
import org.almoner.causal.learner.BaseLearner;
import org.almoner.causal.learner.BoostingLearner;
import org.almoner.causal.learner.GlmLearner;
import org.almoner.causal.learner.TreeOptions;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.causal.matrix.Workers;

/**
 * How models are fitted.
 *
 * @param base the kind of model
 * @param folds folds of the cross-fitting; 1 fits and predicts on the same rows
 * @param seed of the folds and everything else that is random
 * @param weighting how propensities and weights are made
 * @param ridge penalty of logistic and linear models on standardised columns
 * @param trees how trees are boosted
 * @param threads how many threads; the results do not depend on it
 */
public record FitOptions(
    BaseKind base,
    int folds,
    long seed,
    Weighting weighting,
    double ridge,
    TreeOptions trees,
    int threads) {

  public FitOptions {
    if (!(ridge >= 0 && ridge < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("The penalty must not be negative, got " + ridge);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread is needed, got " + threads);
    }
  }

  /** With no more folds than there are rows or groups. */
  public FitOptions withFoldsUpTo(int units) {
    int fewer = Math.min(folds, units);
    return new FitOptions(base, fewer, seed, weighting, ridge, trees, threads);
  }

  public Workers workers() {
    return new Workers(threads);
  }

  /** The learner over some columns. */
  public BaseLearner learner(List<DesignColumn> columns, Cells cells) {
    return base == BaseKind.BOOSTING
        ? new BoostingLearner(columns, cells, trees, seed)
        : new GlmLearner(columns, cells, ridge, workers());
  }
}
