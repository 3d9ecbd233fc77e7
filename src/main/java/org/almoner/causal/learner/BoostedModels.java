package org.almoner.causal.learner;

import java.util.Arrays;
import ml.dmlc.xgboost4j.java.Booster;

/**
 * Boosted trees of every fold. Trees remember the rows they grew on, so that what a second model is
 * told of its training rows comes from further models, which left out the row's fold as well as the
 * second model's: one for each pair of folds, grown when asked for.
 *
 * @param learner what grew them
 * @param task what they predict
 * @param boosters as [stratum][fold]
 * @param outOfFold predictions, as [stratum or arm][row]
 */
record BoostedModels(
    BoostingLearner learner, FitTask task, Booster[][] boosters, double[][] outOfFold)
    implements FoldModels {

  @Override
  public double[][] everyFold(int arm) {
    double[][] all = new double[folds()][outOfFold[0].length];
    for (int fold = 0; fold < all.length; fold++) {
      learner.predictAll(boosters[task.stratum(arm)][fold], task, arm, all[fold]);
    }
    return all;
  }

  @Override
  public double[][] nested(int arm) {
    int folds = folds();
    if (folds == 1) {
      return everyFold(arm);
    }
    double[][] nested = new double[folds][];
    Arrays.setAll(nested, fold -> outOfFold(arm));
    if (folds > 2) {
      learner.predictPairs(task, arm, nested);
    }
    return nested;
  }

  @Override
  public double[] outOfFold(int arm) {
    return outOfFold[outOfFold.length == 1 ? 0 : arm].clone();
  }

  private int folds() {
    return boosters[0].length;
  }
}
