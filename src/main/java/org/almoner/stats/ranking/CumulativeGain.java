package org.almoner.stats.ranking;

import java.util.OptionalDouble;
import org.almoner.stats.Estimate;

/**
 * Cumulative gain of a ranking, row by row, and its normalised area, the "uplift AUC".
 *
 * <pre>
 *   U(k) = (Y_t/N_t − Y_c/N_c)·k,  k = 0 … n        auuc = mean of U(k) / |U(n)|
 * </pre>
 *
 * <p>As CausalML's {@code auuc_score(normalize=True)}: 0.5 is random where the treatment helps on
 * average. Before both arms have appeared, the lift is interpolated from 0. Within equal scores the
 * counts grow in proportion, which is what a random order of them gives on average; CausalML takes
 * the order its sort happens to leave.
 *
 * @param meanGain mean of U(k), in outcomes
 * @param totalGain U(n)
 * @param difference overall difference of means with its standard error
 */
public record CumulativeGain(double meanGain, double totalGain, Estimate difference) {

  /**
   * From counts, as one grouped aggregate gives them.
   *
   * @param difference overall difference of means with its standard error
   */
  public static CumulativeGain of(RankedCounts counts, Estimate difference) {
    RankedTotals before = RankedTotals.NONE;
    double sum = 0;
    boolean started = false;
    for (int g = 0; g < counts.distinctScores(); g++) {
      RankedTotals group = counts.group(g);
      long size = Math.round(group.rows());
      for (long i = 1; i <= size; i++) {
        RankedTotals totals = before.plus(group, (double) i / size);
        if (totals.hasBothArms()) {
          sum += started ? totals.gainOfAll() : totals.gainOfAll() + interpolatedBefore(totals);
          started = true;
        }
      }
      before = before.plus(group, 1);
    }
    RankedTotals all = counts.all();
    return new CumulativeGain(sum / (all.rows() + 1), all.gainOfAll(), difference);
  }

  /** mean U(k) / |U(n)|, whatever its uncertainty; not a number where U(n) = 0. */
  public double normalizedArea() {
    return meanGain / Math.abs(totalGain);
  }

  /** The normalised area, or nothing where the overall difference is within two standard errors. */
  public OptionalDouble area() {
    boolean estimable = Math.abs(difference.value()) > 2 * difference.standardError();
    return estimable ? OptionalDouble.of(normalizedArea()) : OptionalDouble.empty();
  }

  /** Σ over the j rows before k of U(j), with the lift rising in a straight line to that at k. */
  private static double interpolatedBefore(RankedTotals totals) {
    double k = Math.round(totals.rows());
    double sumOfSquares = (k - 1) * k * (2 * k - 1) / 6;
    return totals.differenceOfMeans() / k * sumOfSquares;
  }
}
