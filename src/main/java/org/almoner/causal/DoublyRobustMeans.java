package org.almoner.causal;

import org.almoner.stats.Estimand;

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
 */
final class DoublyRobustMeans {

  private DoublyRobustMeans() {}

  static ArmMeans of(Study study, Nuisance nuisance, Estimand estimand) {
    double[] h = TargetPopulation.of(estimand, study.treated(), nuisance.propensity());
    double[] weights = estimand.weights(nuisance.propensity(), study.treated());
    double[][] scores = new double[2][study.size()];
    double total = 0;
    for (int i = 0; i < h.length; i++) {
      total += h[i];
      int own = study.treated()[i] ? 1 : 0;
      scores[0][i] = h[i] * nuisance.control()[i];
      scores[1][i] = h[i] * nuisance.treated()[i];
      scores[own][i] += weights[i] * (study.outcome()[i] - nuisance.of(own)[i]);
    }
    double[] mean = {sum(scores[0]) / total, sum(scores[1]) / total};
    double sample = Math.sqrt(h.length / (h.length - 1.0));
    for (int arm = 0; arm < 2; arm++) {
      for (int i = 0; i < h.length; i++) {
        scores[arm][i] = sample * (scores[arm][i] - h[i] * mean[arm]) / total;
      }
    }
    return new ArmMeans(mean[0], mean[1], scores[0], scores[1]);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
