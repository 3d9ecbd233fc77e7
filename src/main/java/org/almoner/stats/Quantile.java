package org.almoner.stats;

/**
 * Sample quantiles by linear interpolation of order statistics, type 7 of Hyndman and Fan (1996),
 * the default of R and NumPy.
 *
 * <pre>  h = (n − 1)·p      Q(p) = x₍⌊h⌋₎ + (h − ⌊h⌋)(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎)</pre>
 */
public final class Quantile {

  /**
   * The quantile of values in ascending order.
   *
   * @param share p in [0, 1]
   */
  public static double ofSorted(double[] sorted, double share) {
    Require.nonEmpty(sorted.length, "values");
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in [0, 1], got " + share);
    }
    double position = (sorted.length - 1) * share;
    int below = (int) Math.floor(position);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  private Quantile() {}
}
