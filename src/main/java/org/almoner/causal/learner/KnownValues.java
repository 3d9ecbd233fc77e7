package org.almoner.causal.learner;

import java.util.Arrays;

/**
 * Values that need no model, because the design of the study gives them.
 *
 * @param values one per row
 * @param folds how many folds ask for them
 */
public record KnownValues(double[] values, int folds) implements FoldModels {
  @Override
  public double[][] everyFold(int arm) {
    double[][] all = new double[folds][];
    Arrays.setAll(all, fold -> values.clone());
    return all;
  }

  @Override
  public double[][] nested(int arm) {
    return everyFold(arm);
  }

  @Override
  public double[] outOfFold(int arm) {
    return values.clone();
  }
}
