package org.almoner.causal.learner;

import org.almoner.causal.matrix.CholeskyFactor;
import org.almoner.causal.matrix.RowBlock;
import org.almoner.causal.matrix.SymmetricMatrix;
import org.almoner.stats.Clusters;

/** The robust covariance of an arm's coefficients, on the scale of the blocks. */
record ArmCovariance(GlmPass pass, Clusters groups, double ridge) {

  double[][] of(int arm, double[] beta) {
    SymmetricMatrix hessian = pass.hessian(arm, beta);
    hessian.addRidge(ridge);
    CholeskyFactor factor = CholeskyFactor.of(hessian);
    double[][] scores = scores(arm, beta);
    double[][] half = new double[beta.length][beta.length];
    for (double[] score : scores) {
      double[] direction = factor.solve(score);
      for (int i = 0; i < beta.length; i++) {
        for (int j = 0; j <= i; j++) {
          half[i][j] += direction[i] * direction[j];
        }
      }
    }
    return symmetric(half, factor());
  }

  private double factor() {
    return groups.count() / (groups.count() - 1.0);
  }

  /** The gradient of each group's rows of the arm. */
  private double[][] scores(int arm, double[] beta) {
    double[][] scores = new double[groups.count()][beta.length];
    FitTask task = pass.task();
    double[] response = task.response(0);
    double[] weights = task.weights(0);
    for (RowBlock block : pass.blocks().blocks()) {
      if (task.stratum(block.arm()) == arm) {
        double[] eta = new double[block.size()];
        block.addTimes(beta, eta);
        for (int i = 0; i < eta.length; i++) {
          int row = block.rows()[i];
          double weight = weights == null ? 1 : weights[row];
          double residual = weight * (response[row] - task.family().mean(eta[i]));
          double[] score = scores[groups.codes()[row]];
          for (int j = 0; j < score.length; j++) {
            score[j] += residual * block.values()[j * block.size() + i];
          }
        }
      }
    }
    return scores;
  }

  private static double[][] symmetric(double[][] lower, double factor) {
    for (int i = 0; i < lower.length; i++) {
      for (int j = 0; j <= i; j++) {
        lower[i][j] *= factor;
        lower[j][i] = lower[i][j];
      }
    }
    return lower;
  }
}
