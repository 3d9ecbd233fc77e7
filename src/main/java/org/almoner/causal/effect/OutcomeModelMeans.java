package org.almoner.causal.effect;

import org.almoner.causal.matrix.CholeskyFactor;
import org.almoner.causal.matrix.RowBlocks;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.nuisance.Nuisance;
import org.almoner.causal.study.Study;
import org.almoner.stats.weighting.Estimand;

/**
 * The g-formula (Robins 1986): outcome models averaged over the target population.
 *
 * <pre>
 *   μ̂ₐ = Σ hᵢ·mₐ(xᵢ) / Σ hᵢ
 *   influence of row i: [ hᵢ(mₐ(xᵢ) − μ̂ₐ) ] / Σ h  +  1(tᵢ = a)(yᵢ − mₐ(xᵢ))·xᵢᵀ·Hₐ⁻¹·∂μ̂ₐ/∂β
 *   Hₐ = Σ 1(t = a)·m′·x·xᵀ      ∂μ̂ₐ/∂β = Σ hᵢ·m′ₐ(xᵢ)·xᵢ / Σ hᵢ
 * </pre>
 *
 * <p>The second part counts that the outcome models, linear or logistic, are estimated. Other
 * models have no such expansion, and so no standard error.
 */
final class OutcomeModelMeans {

  private OutcomeModelMeans() {}

  /** The means alone. */
  static ArmMeans of(Study study, Nuisance nuisance, Estimand estimand) {
    double[] h = TargetPopulation.of(estimand, study.treated(), nuisance.propensity());
    return new ArmMeans(
        mean(h, nuisance.control()), mean(h, nuisance.treated()), new double[0], new double[0]);
  }

  /** The means with influences, for models that are linear in the blocks' columns. */
  static ArmMeans of(Study study, Nuisance nuisance, Estimand estimand, RowBlocks blocks) {
    double[] h = TargetPopulation.of(estimand, study.treated(), nuisance.propensity());
    ArmMeans means = of(study, nuisance, estimand);
    return new ArmMeans(
        means.control(),
        means.treated(),
        influence(study, nuisance.control(), h, false, blocks),
        influence(study, nuisance.treated(), h, true, blocks));
  }

  private static double mean(double[] h, double[] predicted) {
    double total = 0;
    double sum = 0;
    for (int i = 0; i < h.length; i++) {
      total += h[i];
      sum += h[i] * predicted[i];
    }
    return sum / total;
  }

  private static double[] influence(
      Study study, double[] predicted, double[] h, boolean arm, RowBlocks blocks) {
    Workers workers = new Workers(1);
    double[] curvature = new double[h.length];
    double[] slope = new double[h.length];
    double total = 0;
    for (int i = 0; i < h.length; i++) {
      total += h[i];
      double own = study.family().slope(predicted[i]);
      curvature[i] = study.treated()[i] == arm ? own : 0;
      slope[i] = h[i] * own;
    }
    CholeskyFactor hessian = CholeskyFactor.of(blocks.gram(curvature, workers));
    double[] part = blocks.times(hessian.solve(blocks.transposeTimes(slope, workers)));
    double mean = mean(h, predicted);
    for (int i = 0; i < h.length; i++) {
      double residual = study.treated()[i] == arm ? study.outcome()[i] - predicted[i] : 0;
      part[i] = (part[i] * residual + h[i] * (predicted[i] - mean)) / total;
    }
    return part;
  }
}
