package org.almoner.causal;

import java.util.Arrays;

/**
 * Predictions of boosted trees for rows that they did not grow on, as [stratum or arm][row].
 *
 * <p>Trees remember the rows they grew on. So what {@link #everyFold} tells of a training row comes
 * from the model that did not see it, whatever the fold: the usual cross-fitting.
 */
record BoostedModels(double[][] predictions, int folds) implements FoldModels {

  @Override
  public double[][] everyFold(int arm) {
    double[][] all = new double[folds][];
    Arrays.setAll(all, fold -> outOfFold(arm));
    return all;
  }

  @Override
  public double[] outOfFold(int arm) {
    return predictions[predictions.length == 1 ? 0 : arm].clone();
  }
}
