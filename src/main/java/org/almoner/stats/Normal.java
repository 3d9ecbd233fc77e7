package org.almoner.stats;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;

/** The standard normal distribution: Φ, its inverse, and p-values of z. */
public final class Normal {
  private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

  /** Below this probability the inverse of commons-math loses digits, then everything. */
  private static final double FAR_TAIL = 1e-9;

  /** Φ(−38) is about the smallest positive double. */
  private static final double FARTHEST = 38;

  /** Φ(z), the probability of a value at most z; keeps its relative precision in the lower tail. */
  public static double probabilityBelow(double z) {
    return 0.5 * Erf.erfc(-z / Math.sqrt(2));
  }

  /** Φ⁻¹(probability), to full precision in the lower tail too. */
  public static double quantile(double probability) {
    if (probability > 0 && probability < FAR_TAIL) {
      return -Root.ofDecreasing(z -> probabilityBelow(-z) - probability, 0, FARTHEST);
    }
    return STANDARD.inverseCumulativeProbability(probability);
  }

  /** The z that leaves (1 − confidence)/2 in each tail: 1.96 for 0.95. */
  public static double twoSidedQuantile(double confidence) {
    Require.openUnit(confidence, "confidence");
    return -quantile((1 - confidence) / 2);
  }

  /** 2Φ(−|z|). */
  public static double twoSidedPValue(double z) {
    return 2 * probabilityBelow(-Math.abs(z));
  }

  public static double density(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  private Normal() {}
}
