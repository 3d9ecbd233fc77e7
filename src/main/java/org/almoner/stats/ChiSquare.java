package org.almoner.stats;

import org.apache.commons.math3.special.Gamma;

/** Upper tail of the χ² distribution. */
public final class ChiSquare {

  /** P(X ≥ statistic); 1 for a statistic of 0. */
  public static double pValue(double statistic, double degreesOfFreedom) {
    return statistic <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, statistic / 2);
  }

  private ChiSquare() {}
}
