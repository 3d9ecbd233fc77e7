package org.almoner.causal.learner;

import java.util.Arrays;
import org.almoner.causal.matrix.RowBlock;
import org.almoner.causal.matrix.RowBlocks;
import org.almoner.causal.matrix.SymmetricMatrix;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.study.Family;

/**
 * Passes over the data for generalised linear models with canonical link. One pass serves the
 * models of every fold and arm: a block is loaded once and used by all that train on it.
 *
 * <pre>
 *   gradient  Xᵀ W (y − μ)      Hessian  Xᵀ W V X,  V = dμ/dη
 * </pre>
 *
 * <p>Models are numbered stratum·folds + fold.
 */
record GlmPass(RowBlocks blocks, int folds, FitTask task, Workers workers) {

  int models() {
    return task.strata() * folds;
  }

  /** Whether a model trains on a block. */
  private boolean trains(int model, RowBlock block) {
    return task.stratum(block.arm()) == model / folds
        && (folds == 1 || block.fold() != model % folds);
  }

  /** How many rows a model trains on. */
  long trainingRows(int model) {
    return blocks.blocks().stream()
        .filter(block -> trains(model, block))
        .mapToLong(RowBlock::size)
        .sum();
  }

  /** The gradient of each model that is active, in one pass; zeros for the others. */
  double[][] gradients(double[][] beta, boolean[] active) {
    return blocks.sum(
        () -> new double[models()][blocks.width()],
        (block, into) -> {
          for (int model = 0; model < into.length; model++) {
            if (active[model] && trains(model, block)) {
              addGradient(block, model, beta[model], into[model]);
            }
          }
        },
        (total, part) -> {
          for (int model = 0; model < total.length; model++) {
            for (int j = 0; j < total[model].length; j++) {
              total[model][j] += part[model][j];
            }
          }
        },
        workers);
  }

  private void addGradient(RowBlock block, int model, double[] beta, double[] into) {
    double[] residuals = new double[block.size()];
    block.addTimes(beta, residuals);
    double[] response = task.response(model % folds);
    double[] weights = task.weights(model % folds);
    int[] rows = block.rows();
    for (int i = 0; i < residuals.length; i++) {
      double weight = weights == null ? 1 : weights[rows[i]];
      residuals[i] = weight * (response[rows[i]] - task.family().mean(residuals[i]));
    }
    block.addTransposeTimes(residuals, into);
  }

  /** The Hessian of one model over the blocks it trains on. */
  SymmetricMatrix hessian(int model, double[] beta) {
    return blocks.sum(
        () -> SymmetricMatrix.zero(blocks.width()),
        (block, into) -> {
          if (trains(model, block)) {
            addHessian(block, model, beta, into);
          }
        },
        SymmetricMatrix::add,
        workers);
  }

  /**
   * The Hessian of each cell (stratum·folds + fold) at the coefficients of its stratum. The Hessian
   * of a fold's model is their sum without its own: one pass gives them all.
   */
  SymmetricMatrix[] cellHessians(double[][] strataBeta) {
    return blocks.sum(
        () -> new SymmetricMatrix[models()],
        (block, into) -> {
          int stratum = task.stratum(block.arm());
          int cell = stratum * folds + (folds == 1 ? 0 : block.fold());
          if (into[cell] == null) {
            into[cell] = SymmetricMatrix.zero(blocks.width());
          }
          // Weights may differ by fold: those of a model that trains on the block stand for all.
          int model = stratum * folds + (folds == 1 ? 0 : (block.fold() + 1) % folds);
          addHessian(block, model, strataBeta[stratum], into[cell]);
        },
        GlmPass::join,
        workers);
  }

  private static void join(SymmetricMatrix[] total, SymmetricMatrix[] part) {
    for (int cell = 0; cell < total.length; cell++) {
      if (total[cell] == null) {
        total[cell] = part[cell];
      } else if (part[cell] != null) {
        total[cell].add(part[cell]);
      }
    }
  }

  private void addHessian(RowBlock block, int model, double[] beta, SymmetricMatrix into) {
    double[] curvature = new double[block.size()];
    Family family = task.family();
    if (family == Family.BINOMIAL) {
      block.addTimes(beta, curvature);
    }
    double[] weights = task.weights(model % folds);
    for (int i = 0; i < curvature.length; i++) {
      double weight = weights == null ? 1 : weights[block.rows()[i]];
      curvature[i] = weight * family.slope(family.mean(curvature[i]));
    }
    block.addGram(curvature, new double[block.width() * block.size()], into);
  }

  /** Half the deviance of one model over the blocks it trains on. */
  double loss(int model, double[] beta) {
    double[] total =
        blocks.sum(
            () -> new double[1],
            (block, into) -> {
              if (trains(model, block)) {
                into[0] += loss(block, model, beta);
              }
            },
            (sum, part) -> sum[0] += part[0],
            workers);
    return total[0];
  }

  private double loss(RowBlock block, int model, double[] beta) {
    double[] eta = new double[block.size()];
    block.addTimes(beta, eta);
    double[] response = task.response(model % folds);
    double[] weights = task.weights(model % folds);
    double sum = 0;
    for (int i = 0; i < eta.length; i++) {
      int row = block.rows()[i];
      sum += (weights == null ? 1 : weights[row]) * task.family().loss(response[row], eta[i]);
    }
    return sum;
  }

  /**
   * The scale that a squared Newton step is judged by: mean weight times the response's variance.
   */
  double scale() {
    double[] response = task.response(0);
    double[] weights = task.weights(0);
    double weight = weights == null ? 1 : Arrays.stream(weights).average().orElse(1);
    if (task.family() == Family.BINOMIAL) {
      return weight;
    }
    double mean = Arrays.stream(response).average().orElse(0);
    double variance = Arrays.stream(response).map(y -> (y - mean) * (y - mean)).average().orElse(0);
    return weight * Math.max(variance, Double.MIN_NORMAL);
  }
}
