package org.almoner.stats.compare;

import java.util.Arrays;
import org.almoner.stats.ChiSquare;
import org.almoner.stats.Require;

/**
 * The sample ratio test: do the arms have the sizes that were planned?
 *
 * <pre>  χ² = Σ (nᵢ − n·pᵢ)² / (n·pᵢ)      degrees of freedom: arms − 1</pre>
 *
 * <p>Pearson's goodness of fit. A small p-value (below 0.001, Fabijan et al. 2019) says that the
 * assignment or the recording is broken, whatever the outcomes are.
 *
 * @param chiSquare Pearson's statistic
 * @param pValue of sizes at least as far from the plan
 */
public record SampleRatio(double chiSquare, double pValue) {

  /** Below this p-value an experiment is not read. */
  public static final double MISMATCH = 0.001;

  /**
   * Compares the sizes of the arms with their planned shares.
   *
   * @param counts rows per arm
   * @param planned share of each arm, or any positive numbers in proportion to it
   */
  public static SampleRatio of(long[] counts, double[] planned) {
    Require.sameLength(counts.length, planned.length, "planned shares");
    Require.positive(planned, "planned share");
    if (counts.length < 2) {
      throw new IllegalArgumentException("Need at least two arms, got " + counts.length);
    }
    double total = Arrays.stream(counts).sum();
    double shares = Arrays.stream(planned).sum();
    if (total == 0) {
      throw new IllegalArgumentException("No rows in any arm");
    }
    double chiSquare = 0;
    for (int i = 0; i < counts.length; i++) {
      double expected = total * planned[i] / shares;
      chiSquare += (counts[i] - expected) * (counts[i] - expected) / expected;
    }
    return new SampleRatio(chiSquare, ChiSquare.pValue(chiSquare, counts.length - 1));
  }

  public boolean isMismatch() {
    return pValue < MISMATCH;
  }
}
