package org.almoner.causal.effect;

import java.util.stream.IntStream;
import org.almoner.causal.nuisance.Nuisance;
import org.almoner.causal.study.Study;
import org.almoner.stats.weighting.Estimand;

/**
 * Augmented inverse probability weighting (Robins, Rotnitzky and Zhao 1994; for other estimands
 * than the ATE see Mao, Li and Greene 2019).
 *
 * <pre>
 *   μ̂ₐ = Σ [ hᵢ·mₐ(xᵢ) + 1(tᵢ = a)·wᵢ·(yᵢ − mₐ(xᵢ)) ] / Σ hᵢ
 * </pre>
 *
 * <p>with outcome models m, the weights w of the estimand, and h = 1 for the ATE, t for the ATT, 1
 * − t for the ATC, e(1 − e) for the ATO, min(e, 1 − e) for the ATM. Consistent for the first three
 * where either model is right. The influence counts h as known; it is scaled by √(n/(n − 1)), so
 * that its squares add up to the sample variance of the scores over n.
 *
 * @param study arms and outcomes
 * @param nuisance what models predict
 * @param estimand whose effect
 * @param weights of the estimand, one per row
 */
public record DoublyRobustMeans(
    Study study, Nuisance nuisance, Estimand estimand, double[] weights) {

  /** Over all rows. */
  public ArmMeans overall() {
    return among(IntStream.range(0, study.size()).toArray());
  }

  /** Over a subgroup; the rows outside have no influence. */
  ArmMeans among(int[] rows) {
    double[] h = TargetPopulation.of(estimand, study.treated(), nuisance.propensity());
    double[][] scores = new double[2][study.size()];
    double[] sums = new double[2];
    double total = 0;
    for (int i : rows) {
      total += h[i];
      int own = study.treated()[i] ? 1 : 0;
      scores[0][i] = h[i] * nuisance.control()[i];
      scores[1][i] = h[i] * nuisance.treated()[i];
      scores[own][i] += weights[i] * (study.outcome()[i] - nuisance.of(own)[i]);
      sums[0] += scores[0][i];
      sums[1] += scores[1][i];
    }
    double[] mean = {sums[0] / total, sums[1] / total};
    double sample = Math.sqrt(rows.length / (rows.length - 1.0));
    for (int i : rows) {
      scores[0][i] = sample * (scores[0][i] - h[i] * mean[0]) / total;
      scores[1][i] = sample * (scores[1][i] - h[i] * mean[1]) / total;
    }
    return new ArmMeans(mean[0], mean[1], scores[0], scores[1]);
  }
}
