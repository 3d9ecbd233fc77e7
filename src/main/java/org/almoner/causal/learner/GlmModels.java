package org.almoner.causal.learner;

import org.almoner.causal.matrix.RowBlock;

/**
 * The linear or logistic regressions of every fold and arm.
 *
 * @param pass the data and task they were fitted to
 * @param fit their coefficients
 */
record GlmModels(GlmPass pass, GlmFit fit) implements FoldModels {

  @Override
  public double[][] everyFold(int arm) {
    double[][] predictions = new double[pass.folds()][pass.blocks().rows()];
    forEachBlock(
        block -> {
          for (int fold = 0; fold < predictions.length; fold++) {
            block.scatter(predict(block, arm, fold), predictions[fold]);
          }
        });
    return predictions;
  }

  @Override
  public double[][] nested(int arm) {
    return everyFold(arm);
  }

  @Override
  public double[] outOfFold(int arm) {
    double[] predictions = new double[pass.blocks().rows()];
    forEachBlock(
        block -> {
          int fold = pass.folds() == 1 ? 0 : block.fold();
          block.scatter(predict(block, arm, fold), predictions);
        });
    return predictions;
  }

  /** Blocks hold different rows, so that threads never write to the same place. */
  private void forEachBlock(java.util.function.Consumer<RowBlock> action) {
    pass.workers()
        .map(
            pass.blocks().runs(),
            run -> {
              pass.blocks().run(run).forEach(action);
              return run;
            });
  }

  private double[] predict(RowBlock block, int arm, int fold) {
    FitTask task = pass.task();
    double[] beta = fit.coefficients()[task.stratum(arm) * pass.folds() + fold];
    double[] predictions = new double[block.size()];
    block.addTimes(beta, predictions);
    double shift =
        task.arms() == FitTask.Arms.AS_COLUMN ? shift(block, arm) * beta[beta.length - 1] : 0;
    for (int i = 0; i < predictions.length; i++) {
      predictions[i] = task.family().mean(predictions[i] + shift);
    }
    return predictions;
  }

  /** How far the treatment column, the last one, moves when the block's rows change arms. */
  private double shift(RowBlock block, int arm) {
    if (block.arm() == arm) {
      return 0;
    }
    RowBlock other =
        pass.blocks().blocks().stream()
            .filter(candidate -> candidate.arm() == arm)
            .findFirst()
            .orElseThrow();
    return lastColumn(other) - lastColumn(block);
  }

  private static double lastColumn(RowBlock block) {
    return block.values()[(block.width() - 1) * block.size()];
  }
}
