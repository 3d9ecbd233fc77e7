package org.almoner.causal.checks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import org.almoner.causal.matrix.CholeskyFactor;
import org.almoner.causal.matrix.RowBlocks;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.study.Study;
import org.almoner.stats.Estimate;
import org.almoner.stats.sensitivity.RobustnessValue;
import org.jspecify.annotations.Nullable;

/**
 * The robustness value of the treatment in a linear regression of the outcome on the treatment and
 * all covariates (Cinelli and Hazlett 2020); the components are JSON fields.
 *
 * <p>By Frisch, Waugh and Lovell the coefficient is that of the outcome's residuals on the
 * treatment's, both of regressions on the covariates.
 *
 * @param coefficient of the treatment
 * @param stdError classical
 * @param degreesOfFreedom of the residuals
 * @param point share of both residual variances that brings the coefficient to 0
 * @param significance the same for its confidence limit
 * @param partialRSquared of the treatment with the outcome
 */
public record LinearRobustness(
    double coefficient,
    double stdError,
    int degreesOfFreedom,
    double point,
    double significance,
    @JsonProperty("partial_r_squared") double partialRSquared) {

  /** Null where the covariates leave nothing to regress on. */
  static @Nullable LinearRobustness of(Study study, RowBlocks blocks, double confidence) {
    Workers workers = new Workers(1);
    double[] ones = new double[study.size()];
    Arrays.fill(ones, 1);
    CholeskyFactor factor = CholeskyFactor.of(blocks.gram(ones, workers));
    double[] treatment = residuals(study.treatment(), blocks, factor);
    double[] outcome = residuals(study.outcome(), blocks, factor);
    int degrees = study.size() - 1 - rank(factor, blocks.width());
    double spread = dot(treatment, treatment);
    double coefficient = dot(treatment, outcome) / spread;
    double squares = dot(outcome, outcome) - coefficient * coefficient * spread;
    double error = Math.sqrt(squares / degrees / spread);
    if (degrees < 2 || !(error > 0)) {
      return null;
    }
    RobustnessValue value =
        RobustnessValue.of(new Estimate(coefficient, error), degrees, 1 - confidence);
    return new LinearRobustness(
        coefficient, error, degrees, value.point(), value.significance(), value.partialRSquared());
  }

  private static double[] residuals(double[] values, RowBlocks blocks, CholeskyFactor factor) {
    double[] fitted = blocks.times(factor.solve(blocks.transposeTimes(values, new Workers(1))));
    double[] residuals = values.clone();
    for (int i = 0; i < residuals.length; i++) {
      residuals[i] -= fitted[i];
    }
    return residuals;
  }

  private static int rank(CholeskyFactor factor, int width) {
    int rank = 0;
    for (int j = 0; j < width; j++) {
      rank += factor.isAliased(j) ? 0 : 1;
    }
    return rank;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
