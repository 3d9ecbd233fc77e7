package org.almoner.causal.effect;

/**
 * Weighted means of both arms (Hájek 1971), the weights taken as known.
 *
 * <pre>
 *   μ̂ₐ = Σ wᵢyᵢ / Wₐ      influence of row i: wᵢ(yᵢ − μ̂ₐ) / Wₐ      sums over arm a
 * </pre>
 *
 * <p>The difference and its standard error are those of a weighted regression of the outcome on the
 * treatment with the HC0 sandwich.
 */
public final class HajekMeans {

  private HajekMeans() {}

  public static ArmMeans of(boolean[] treated, double[] outcome, double[] weights) {
    double[] total = new double[2];
    double[] sum = new double[2];
    for (int i = 0; i < treated.length; i++) {
      int arm = treated[i] ? 1 : 0;
      total[arm] += weights[i];
      sum[arm] += weights[i] * outcome[i];
    }
    double[] mean = {sum[0] / total[0], sum[1] / total[1]};
    double[][] influence = new double[2][treated.length];
    for (int i = 0; i < treated.length; i++) {
      int arm = treated[i] ? 1 : 0;
      influence[arm][i] = weights[i] * (outcome[i] - mean[arm]) / total[arm];
    }
    return new ArmMeans(mean[0], mean[1], influence[0], influence[1]);
  }
}
