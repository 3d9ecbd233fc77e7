package org.almoner.causal.learner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.matrix.DesignColumn;
import org.almoner.causal.study.Family;

/**
 * Gradient-boosted trees by XGBoost, fold after fold. The number of its threads follows from the
 * size of the data alone, because the order of its sums depends on it; few rows are faster on one.
 */
public final class BoostingLearner implements BaseLearner {
  private static final int ROWS_FOR_TWO_THREADS = 50_000;

  private final List<DesignColumn> columns;
  private final Cells cells;
  private final TreeOptions trees;
  private final long seed;
  private final Map<String, TreeMatrix> matrices = new HashMap<>();

  public BoostingLearner(List<DesignColumn> columns, Cells cells, TreeOptions trees, long seed) {
    this.columns = columns;
    this.cells = cells;
    this.trees = trees;
    this.seed = seed;
  }

  @Override
  public FoldModels fit(FitTask task) {
    Booster[][] boosters = new Booster[task.strata()][cells.foldCount()];
    double[][] predictions = new double[task.arms() == FitTask.Arms.IGNORED ? 1 : 2][cells.rows()];
    for (int stratum = 0; stratum < boosters.length; stratum++) {
      for (int fold = 0; fold < cells.foldCount(); fold++) {
        boosters[stratum][fold] = train(task, stratum, LeftOut.single(fold));
      }
    }
    for (int arm = 0; arm < predictions.length; arm++) {
      for (int fold = 0; fold < cells.foldCount(); fold++) {
        fill(boosters[task.stratum(arm)][fold], test(task, arm, fold), predictions[arm]);
      }
    }
    return new BoostedModels(this, task, boosters, predictions);
  }

  /** What a model says of every row as if it were in an arm. */
  void predictAll(Booster booster, FitTask task, int arm, double[] into) {
    int[] everybody = IntStream.range(0, cells.rows()).toArray();
    TreeMatrix matrix =
        task.arms() == FitTask.Arms.AS_COLUMN
            ? cached("all-as-" + arm, withTreatment(arm), everybody)
            : cached("all", columns, everybody);
    fill(booster, matrix, into);
  }

  /** Grows a model for every two folds and tells each of them of the other's rows. */
  void predictPairs(FitTask task, int arm, double[][] into) {
    for (int first = 0; first < into.length; first++) {
      for (int second = first + 1; second < into.length; second++) {
        Booster booster = train(task, task.stratum(arm), new LeftOut(first, second));
        fill(booster, test(task, arm, first), into[second]);
        fill(booster, test(task, arm, second), into[first]);
        booster.dispose();
      }
    }
  }

  private Booster train(FitTask task, int stratum, LeftOut leftOut) {
    TreeMatrix matrix = training(task, stratum);
    try {
      matrix.teach(task, leftOut, cells);
      return trees.patience() == 0
          ? XGBoost.train(matrix.matrix(), parameters(task), trees.trees(), Map.of(), null, null)
          : new EarlyStopping(trees, cells).train(matrix, leftOut, parameters(task));
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    }
  }

  private TreeMatrix test(FitTask task, int arm, int fold) {
    int[] rows =
        IntStream.range(0, cells.rows()).filter(row -> cells.folds()[row] == fold).toArray();
    return task.arms() == FitTask.Arms.AS_COLUMN
        ? cached("test-as-" + arm + "-" + fold, withTreatment(arm), rows)
        : cached("test-" + fold, columns, rows);
  }

  private static void fill(Booster booster, TreeMatrix matrix, double[] into) {
    try {
      float[][] predictions = booster.predict(matrix.matrix());
      for (int i = 0; i < predictions.length; i++) {
        into[matrix.rows()[i]] = predictions[i][0];
      }
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost failed: " + e.getMessage(), e);
    }
  }

  private TreeMatrix training(FitTask task, int stratum) {
    return switch (task.arms()) {
      case IGNORED -> cached("all", columns, IntStream.range(0, cells.rows()).toArray());
      case AS_COLUMN ->
          cached("with-treatment", withTreatment(-1), IntStream.range(0, cells.rows()).toArray());
      case SEPARATE ->
          cached(
              "arm-" + stratum,
              columns,
              IntStream.range(0, cells.rows())
                  .filter(row -> cells.treated()[row] == (stratum == 1))
                  .toArray());
    };
  }

  private TreeMatrix cached(String name, List<DesignColumn> design, int[] rows) {
    return matrices.computeIfAbsent(name, key -> TreeMatrix.of(design, rows));
  }

  /** The design with the treatment as it was (−1), or as if all rows were in an arm. */
  private List<DesignColumn> withTreatment(int arm) {
    double[] treatment = new double[cells.rows()];
    for (int row = 0; row < treatment.length; row++) {
      treatment[row] = arm >= 0 ? arm : cells.treated()[row] ? 1 : 0;
    }
    List<DesignColumn> all = new ArrayList<>(columns);
    all.add(DesignColumn.of("treatment", treatment));
    return all;
  }

  private Map<String, Object> parameters(FitTask task) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    boolean binomial = task.family() == Family.BINOMIAL;
    parameters.put("objective", binomial ? "binary:logistic" : "reg:squarederror");
    parameters.put("eval_metric", binomial ? "logloss" : "rmse");
    parameters.put("tree_method", "hist");
    parameters.put("max_depth", trees.depth());
    parameters.put("eta", trees.learningRate());
    parameters.put("lambda", 1);
    parameters.put("nthread", cells.rows() < ROWS_FOR_TWO_THREADS ? 1 : 2);
    parameters.put("seed", seed);
    parameters.put("verbosity", 0);
    return parameters;
  }
}
