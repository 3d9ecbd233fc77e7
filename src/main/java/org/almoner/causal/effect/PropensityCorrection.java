package org.almoner.causal.effect;

import org.almoner.causal.matrix.CholeskyFactor;
import org.almoner.causal.matrix.RowBlocks;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.nuisance.Propensity;
import org.almoner.stats.weighting.Estimand;

/**
 * What it adds to the influence of each row that the propensity is estimated by logistic regression
 * (M-estimation: Stefanski and Boos 2002; Lunceford and Davidian 2004).
 *
 * <pre>
 *   ∂μ̂ₐ/∂β = Σ 1(tᵢ = a)·(dwᵢ/dη)·(yᵢ − μ̂ₐ)·xᵢ / Wₐ      H = Σ e(1 − e)·x·xᵀ
 *   influence of row i: (tᵢ − eᵢ)·xᵢᵀ·H⁻¹·∂μ̂ₐ/∂β
 * </pre>
 *
 * <p>A clipped propensity and a truncated weight do not move with β. With cross-fitting the same
 * expansion holds to first order.
 */
record PropensityCorrection(RowBlocks blocks, boolean[] treated, Propensity propensity) {

  ArmMeans correct(ArmMeans means, double[] outcome, double[] weights, Estimand estimand) {
    Workers workers = new Workers(1);
    double[] e = propensity.raw();
    double[] curvature = new double[e.length];
    for (int i = 0; i < e.length; i++) {
      curvature[i] = e[i] * (1 - e[i]);
    }
    CholeskyFactor hessian = CholeskyFactor.of(blocks.gram(curvature, workers));
    double[][] parts = new double[2][];
    for (int arm = 0; arm < 2; arm++) {
      double mean = arm == 1 ? means.treated() : means.control();
      double[] derivative = derivative(arm, mean, outcome, weights, estimand);
      double[] direction = hessian.solve(blocks.transposeTimes(derivative, workers));
      parts[arm] = blocks.times(direction);
      for (int i = 0; i < e.length; i++) {
        parts[arm][i] *= (treated[i] ? 1 : 0) - e[i];
      }
    }
    return means.plus(parts[0], parts[1]);
  }

  private double[] derivative(
      int arm, double mean, double[] outcome, double[] weights, Estimand estimand) {
    double[] untruncated = estimand.weights(propensity.values(), treated);
    double total = 0;
    double[] derivative = new double[outcome.length];
    for (int i = 0; i < outcome.length; i++) {
      if (treated[i] == (arm == 1)) {
        total += weights[i];
        double e = propensity.values()[i];
        boolean moves = e == propensity.raw()[i] && weights[i] == untruncated[i];
        derivative[i] = moves ? slope(estimand, e, arm == 1) * (outcome[i] - mean) : 0;
      }
    }
    for (int i = 0; i < derivative.length; i++) {
      derivative[i] /= total;
    }
    return derivative;
  }

  /** dw/dη = dw/de · e(1 − e). */
  private static double slope(Estimand estimand, double e, boolean treated) {
    double odds = e / (1 - e);
    return switch (estimand) {
      case ATE -> treated ? -1 / odds : odds;
      case ATT -> treated ? 0 : odds;
      case ATC -> treated ? -1 / odds : 0;
      case ATO -> (treated ? -1 : 1) * e * (1 - e);
      case ATM -> treated ? (e < 0.5 ? 0 : -1 / odds) : (e < 0.5 ? odds : 0);
    };
  }
}
