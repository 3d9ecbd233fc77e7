package org.almoner.causal.learner;

import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.almoner.causal.matrix.Cells;

/**
 * Finds how many trees to grow on a fold that is held out of the training rows, then grows that
 * many on all of them.
 */
record EarlyStopping(TreeOptions trees, Cells cells) {

  Booster train(TreeMatrix matrix, LeftOut leftOut, Map<String, Object> parameters)
      throws XGBoostError {
    int heldOut = leftOut.heldOut(cells);
    int[] rows =
        IntStream.range(0, matrix.rows().length)
            .filter(i -> cells.folds()[matrix.rows()[i]] == heldOut)
            .toArray();
    if (rows.length == 0) {
      return XGBoost.train(matrix.matrix(), parameters, trees.trees(), Map.of(), null, null);
    }
    DMatrix validation = matrix.matrix().slice(rows);
    float[] weights = matrix.matrix().getWeight();
    float[] without = weights.clone();
    for (int i : rows) {
      without[i] = 0;
    }
    matrix.matrix().setWeight(without);
    int best = best(matrix.matrix(), validation, parameters);
    validation.dispose();
    matrix.matrix().setWeight(weights);
    return XGBoost.train(matrix.matrix(), parameters, best, Map.of(), null, null);
  }

  private int best(DMatrix training, DMatrix validation, Map<String, Object> parameters)
      throws XGBoostError {
    Booster booster = XGBoost.train(training, parameters, 1, Map.of(), null, null);
    int best = 1;
    double lowest = loss(booster, validation);
    for (int round = 1; round < trees.trees() && round - best < trees.patience(); round++) {
      booster.update(training, round);
      double loss = loss(booster, validation);
      if (loss < lowest) {
        lowest = loss;
        best = round + 1;
      }
    }
    booster.dispose();
    return best;
  }

  /** The metric at the end of a line such as {@code [0] held-out-logloss:0.61}. */
  private static double loss(Booster booster, DMatrix validation) throws XGBoostError {
    String line = booster.evalSet(new DMatrix[] {validation}, new String[] {"held-out"}, 0);
    return Double.parseDouble(line.substring(line.lastIndexOf(':') + 1));
  }
}
