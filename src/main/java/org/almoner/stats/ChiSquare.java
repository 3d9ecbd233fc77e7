package org.almoner.stats;

import org.apache.commons.math3.special.Gamma;

/** Upper tail of the χ² distribution. */
final class ChiSquare {

  static double pValue(double statistic, double degreesOfFreedom) {
    return statistic <= 0 ? 1 : Gamma.regularizedGammaQ(degreesOfFreedom / 2, statistic / 2);
  }

  private ChiSquare() {}
}
