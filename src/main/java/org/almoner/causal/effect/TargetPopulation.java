package org.almoner.causal.effect;

import org.almoner.stats.weighting.Estimand;

/** How much each row counts in the population that an estimand averages over. */
final class TargetPopulation {

  private TargetPopulation() {}

  /** 1 for the ATE, t for the ATT, 1 − t for the ATC, the tilting function of e for the others. */
  static double[] of(Estimand estimand, boolean[] treated, double[] propensity) {
    double[] h = new double[treated.length];
    for (int i = 0; i < h.length; i++) {
      h[i] =
          switch (estimand) {
            case ATT -> treated[i] ? 1 : 0;
            case ATC -> treated[i] ? 0 : 1;
            default -> estimand.tilt(propensity[i]);
          };
    }
    return h;
  }
}
