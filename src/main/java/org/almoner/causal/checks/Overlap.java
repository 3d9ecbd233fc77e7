package org.almoner.causal.checks;

/**
 * Histograms of the propensity in both arms, over bins of width 0.05 from 0 to 1.
 *
 * @param treated share of the treated rows in each bin
 * @param control share of the control rows
 */
public record Overlap(double[] treated, double[] control) {
  private static final int BINS = 20;

  static Overlap of(double[] propensity, boolean[] treated) {
    double[][] counts = new double[2][BINS];
    double[] rows = new double[2];
    for (int i = 0; i < propensity.length; i++) {
      int arm = treated[i] ? 1 : 0;
      counts[arm][Math.min(BINS - 1, (int) (propensity[i] * BINS))]++;
      rows[arm]++;
    }
    for (int arm = 0; arm < 2; arm++) {
      for (int bin = 0; bin < BINS; bin++) {
        counts[arm][bin] /= rows[arm];
      }
    }
    return new Overlap(counts[1], counts[0]);
  }
}
