package org.almoner.causal.learner;

import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.matrix.DesignColumn;

/**
 * Some rows of a design as XGBoost holds them. Its quantised form is made once, by the first model
 * that grows on it; later models only change labels and weights, and leave rows out by weight 0.
 *
 * @param rows positions of the rows in the study
 * @param matrix their values; NaN where missing
 */
record TreeMatrix(int[] rows, DMatrix matrix) {

  static TreeMatrix of(List<DesignColumn> columns, int[] rows) {
    float[] values = new float[rows.length * columns.size()];
    for (int j = 0; j < columns.size(); j++) {
      DesignColumn column = columns.get(j);
      for (int i = 0; i < rows.length; i++) {
        boolean missing = column.missing() != null && column.missing()[rows[i]] == 1;
        values[i * columns.size() + j] = missing ? Float.NaN : (float) column.values()[rows[i]];
      }
    }
    try {
      return new TreeMatrix(rows, new DMatrix(values, rows.length, columns.size(), Float.NaN));
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost cannot hold the design", e);
    }
  }

  /** Sets what the next model learns: the response, and a weight of 0 for rows it may not see. */
  void teach(FitTask task, LeftOut leftOut, Cells cells) throws XGBoostError {
    double[] response = task.response(leftOut.fold());
    double[] weights = task.weights(leftOut.fold());
    float[] labels = new float[rows.length];
    float[] counted = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      boolean trains = leftOut.trainsOn(cells.folds()[rows[i]], cells);
      labels[i] = (float) response[rows[i]];
      counted[i] = !trains ? 0 : weights == null ? 1 : (float) weights[rows[i]];
    }
    matrix.setLabel(labels);
    matrix.setWeight(counted);
  }
}
