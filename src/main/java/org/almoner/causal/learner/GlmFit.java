package org.almoner.causal.learner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.causal.matrix.CholeskyFactor;
import org.almoner.causal.matrix.RowBlock;
import org.almoner.causal.matrix.RowBlocks;
import org.almoner.causal.matrix.SymmetricMatrix;
import org.almoner.causal.study.Family;

/**
 * Fits generalised linear models to every fold and arm together.
 *
 * <p>A sample and a few steps on all rows give each stratum a starting point. There the Hessians of
 * all cells are computed in one pass, and every fold's model steps with its own sum of them: folds
 * differ so little that the fixed Hessian is nearly Newton's, while a pass for gradients costs a
 * fraction of one for Hessians. A model that does not get on this way (few rows, large weights)
 * takes full Newton steps.
 *
 * @param coefficients per model, stratum·folds + fold, on the scale of the blocks
 * @param separated models that stopped because their likelihood has no maximum
 */
record GlmFit(double[][] coefficients, List<Integer> separated) {
  private static final int SAMPLE_BLOCKS = 16;
  private static final int START_STEPS = 3;
  private static final int MAX_STEPS = 60;
  private static final double CONVERGED = 1e-13;
  private static final double GOOD_START = 1e-2;
  private static final double SLOW = 0.3;

  /**
   * @param ridge added to the Hessian's diagonal but for the intercept; 0 for maximum likelihood
   */
  static GlmFit of(GlmPass pass, double ridge) {
    double[][] start = start(pass, ridge);
    double[][] beta = new double[pass.models()][];
    Arrays.setAll(beta, model -> start[model / pass.folds()].clone());
    CholeskyFactor[] factors = factors(pass, start, ridge);

    List<Integer> separated = new ArrayList<>();
    for (int model : fixedHessian(pass, beta, factors, ridge)) {
      if (!newton(pass, model, beta[model], new Target(ridge, CONVERGED))) {
        separated.add(model);
      }
    }
    return new GlmFit(beta, separated);
  }

  /** What is minimised, and the Newton decrement at which it is good enough. */
  private record Target(double ridge, double decrement) {}

  /** The coefficients of each stratum in a sample of its blocks. */
  private static double[][] start(GlmPass pass, double ridge) {
    FitTask task = pass.task();
    double[][] start = new double[task.strata()][pass.blocks().width()];
    if (task.family() == Family.GAUSSIAN) {
      return start; // the Hessian is the same everywhere
    }
    for (int stratum = 0; stratum < start.length; stratum++) {
      RowBlocks blocks = sample(pass, stratum);
      GlmPass sample = new GlmPass(blocks, 1, task, pass.workers());
      newton(sample, stratum, start[stratum], new Target(ridge, GOOD_START));
      if (blocks.blocks().size() < pass.blocks().blocks().size()) {
        improve(pass, sample, stratum, start);
      }
    }
    return start;
  }

  /** Steps on all rows with the sample's Hessian, scaled up: cheap, since folds are one model. */
  private static void improve(GlmPass pass, GlmPass sample, int stratum, double[][] start) {
    GlmPass all = new GlmPass(pass.blocks(), 1, pass.task(), pass.workers());
    SymmetricMatrix hessian = sample.hessian(stratum, start[stratum]);
    double scale = (double) all.trainingRows(stratum) / sample.trainingRows(stratum);
    CholeskyFactor factor = factor(hessian.times(scale), 0);
    boolean[] only = new boolean[all.models()];
    only[stratum] = true;
    for (int step = 0; step < START_STEPS; step++) {
      step(start[stratum], all.gradients(start, only)[stratum], factor, 0);
    }
  }

  private static RowBlocks sample(GlmPass pass, int stratum) {
    List<RowBlock> blocks =
        pass.blocks().blocks().stream()
            .filter(block -> pass.task().stratum(block.arm()) == stratum)
            .toList();
    int every = Math.max(1, blocks.size() / SAMPLE_BLOCKS);
    List<RowBlock> sample = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i += every) {
      sample.add(blocks.get(i));
    }
    return new RowBlocks(sample, pass.blocks().rows(), pass.blocks().width());
  }

  private static CholeskyFactor[] factors(GlmPass pass, double[][] start, double ridge) {
    SymmetricMatrix[] cells = pass.cellHessians(start);
    CholeskyFactor[] factors = new CholeskyFactor[pass.models()];
    for (int model = 0; model < factors.length; model++) {
      SymmetricMatrix hessian = SymmetricMatrix.zero(pass.blocks().width());
      int stratum = model / pass.folds();
      for (int fold = 0; fold < pass.folds(); fold++) {
        SymmetricMatrix cell = cells[stratum * pass.folds() + fold];
        if (cell != null && (pass.folds() == 1 || fold != model % pass.folds())) {
          hessian.add(cell);
        }
      }
      factors[model] = factor(hessian, ridge);
    }
    return factors;
  }

  private static CholeskyFactor factor(SymmetricMatrix hessian, double ridge) {
    hessian.addRidge(ridge);
    return CholeskyFactor.of(hessian);
  }

  /** Steps every model until it converges; returns those that do not. */
  private static List<Integer> fixedHessian(
      GlmPass pass, double[][] beta, CholeskyFactor[] factors, double ridge) {
    double tolerance = CONVERGED * pass.scale();
    boolean[] active = new boolean[beta.length];
    Arrays.fill(active, true);
    double[] previous = new double[beta.length];
    Arrays.fill(previous, Double.POSITIVE_INFINITY);
    List<Integer> slow = new ArrayList<>();
    for (int step = 0; step < MAX_STEPS && anyOf(active); step++) {
      double[][] gradients = pass.gradients(beta, active);

      for (int model = 0; model < beta.length; model++) {
        if (active[model]) {
          double decrement = step(beta[model], gradients[model], factors[model], ridge);
          boolean converged = decrement <= tolerance;
          boolean stuck = !(decrement < SLOW * previous[model]) && decrement > 100 * tolerance;
          active[model] = !converged && !stuck;
          previous[model] = decrement;
          if (stuck) {
            slow.add(model);
          }
        }
      }
    }
    return slow;
  }

  /** Takes one step and returns the Newton decrement gᵀH⁻¹g. */
  private static double step(
      double[] beta, double[] gradient, CholeskyFactor factor, double ridge) {
    addPenalty(beta, gradient, ridge);
    double[] step = factor.solve(gradient);
    double decrement = 0;
    for (int j = 0; j < beta.length; j++) {
      decrement += gradient[j] * step[j];
      beta[j] += step[j];
    }
    return decrement;
  }

  private static void addPenalty(double[] beta, double[] gradient, double ridge) {
    for (int j = 1; j < beta.length; j++) {
      gradient[j] -= ridge * beta[j];
    }
  }

  /** Newton's method with step halving, from zero; false where the likelihood has no maximum. */
  private static boolean newton(GlmPass pass, int model, double[] beta, Target target) {
    double ridge = target.ridge();
    Arrays.fill(beta, 0);
    boolean[] only = new boolean[pass.models()];
    only[model] = true;
    double tolerance = target.decrement() * pass.scale();
    double loss = penalisedLoss(pass, model, beta, ridge);
    for (int step = 0; step < MAX_STEPS; step++) {
      double[][] all = new double[pass.models()][];
      all[model] = beta;
      double[] gradient = pass.gradients(all, only)[model];
      double[] before = beta.clone();
      CholeskyFactor factor = factor(pass.hessian(model, beta), ridge);
      double decrement = step(beta, gradient, factor, ridge);
      double next = penalisedLoss(pass, model, beta, ridge);
      for (int half = 0; half < 30 && !(next <= loss * (1 + 1e-12)); half++) {
        for (int j = 0; j < beta.length; j++) {
          beta[j] = (beta[j] + before[j]) / 2;
        }
        next = penalisedLoss(pass, model, beta, ridge);
      }
      if (decrement <= tolerance) {
        return true;
      }
      if (next < 1e-7 * pass.blocks().rows() * pass.scale()) {
        return pass.task().family() == Family.GAUSSIAN;
      }
      loss = next;
    }
    return false;
  }

  private static double penalisedLoss(GlmPass pass, int model, double[] beta, double ridge) {
    double penalty = 0;
    for (int j = 1; j < beta.length; j++) {
      penalty += ridge * beta[j] * beta[j] / 2;
    }
    return pass.loss(model, beta) + penalty;
  }

  private static boolean anyOf(boolean[] flags) {
    for (boolean flag : flags) {
      if (flag) {
        return true;
      }
    }
    return false;
  }
}
