package org.almoner.stats;

/**
 * The difference of weighted means of two arms: the Hájek estimator of a treatment effect.
 *
 * <pre>
 *   μ_a = Σ w y / Σ w in arm a      θ = μ₁ − μ₀
 *   ψᵢ  = n·wᵢ(yᵢ − μ_a)/Σ_a w, negative in the control arm
 * </pre>
 *
 * <p>The standard error is the sandwich of the weighted regression of outcome on treatment, HC0 in
 * the usual names, which takes the weights as known; {@link EstimatedPropensity} adjusts it.
 *
 * @param estimate θ with its sandwich standard error
 * @param treatedMean μ₁
 * @param controlMean μ₀
 * @param influence ψ, one per row, with mean 0
 */
public record WeightedContrast(
    Estimate estimate, double treatedMean, double controlMean, double[] influence) {

  /**
   * Compares the weighted means of the arms.
   *
   * @param weights not negative, not all 0 in an arm
   */
  public static WeightedContrast of(
      double[] outcome, boolean[] treated, double[] weights, Clusters clusters) {
    Require.bothArms(treated);
    Require.finite(outcome, "outcome");
    Require.nonNegative(weights, "weights");
    Require.sameLength(treated.length, outcome.length, "outcome");
    Require.sameLength(treated.length, weights.length, "weights");
    double treatedMean = Arm.weightedMean(outcome, treated, weights, true);
    double controlMean = Arm.weightedMean(outcome, treated, weights, false);
    double treatedTotal = total(weights, treated, true);
    double controlTotal = total(weights, treated, false);

    double[] influence = new double[outcome.length];
    for (int i = 0; i < influence.length; i++) {
      influence[i] =
          treated[i]
              ? weights[i] * (outcome[i] - treatedMean) / treatedTotal
              : -weights[i] * (outcome[i] - controlMean) / controlTotal;
      influence[i] *= influence.length;
    }
    return new WeightedContrast(
        new Estimate(treatedMean - controlMean, SandwichError.of(influence, clusters)),
        treatedMean,
        controlMean,
        influence);
  }

  private static double total(double[] weights, boolean[] treated, boolean arm) {
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      total += treated[i] == arm ? weights[i] : 0;
    }
    return total;
  }
}
