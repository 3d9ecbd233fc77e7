package org.almoner.causal.nuisance;

/**
 * The range that propensities are held in.
 *
 * @param low smallest propensity kept as it is, in [0, 0.5)
 * @param high largest
 */
public record Clip(double low, double high) {

  public Clip {
    if (!(low >= 0 && low < high && high <= 1)) {
      throw new IllegalArgumentException(
          "Propensities are clipped to a range in [0, 1], got [" + low + ", " + high + "]");
    }
  }

  /** Clips to [low, 1 − low]; 0 switches clipping off. */
  public static Clip symmetric(double low) {
    if (!(low >= 0 && low < 0.5)) {
      throw new IllegalArgumentException("--clip must be at least 0 and below 0.5, got " + low);
    }
    return new Clip(low, 1 - low);
  }

  double apply(double propensity) {
    return Math.max(low, Math.min(high, propensity));
  }

  boolean changes(double propensity) {
    return propensity < low || propensity > high;
  }
}
