package org.almoner.causal.learner;

import org.almoner.causal.study.Family;
import org.jspecify.annotations.Nullable;

/**
 * What the models of all folds are to predict.
 *
 * @param family of the response
 * @param arms whether each arm has models of its own, knows the treatment as a column, or not at
 *     all
 * @param responses one array for all folds, or one per fold
 * @param weights likewise; null weighs every row alike
 */
public record FitTask(
    Family family, Arms arms, double[][] responses, double @Nullable [][] weights) {

  /** What a model knows of the treatment. */
  public enum Arms {
    IGNORED,
    SEPARATE,
    AS_COLUMN
  }

  public static FitTask of(Family family, Arms arms, double[] response) {
    return new FitTask(family, arms, new double[][] {response}, null);
  }

  public FitTask weighted(double[]... foldWeights) {
    return new FitTask(family, arms, responses, foldWeights);
  }

  /** How many models there are per fold. */
  int strata() {
    return arms == Arms.SEPARATE ? 2 : 1;
  }

  /** The stratum that a row of an arm trains. */
  int stratum(int arm) {
    return arms == Arms.SEPARATE ? arm : 0;
  }

  double[] response(int fold) {
    return responses[responses.length == 1 ? 0 : fold];
  }

  double @Nullable [] weights(int fold) {
    return weights == null ? null : weights[weights.length == 1 ? 0 : fold];
  }
}
