package org.almoner.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which rows belong together: rows of one patient or site are not independent, clusters are.
 *
 * @param codes for each row its cluster, 0 … count − 1
 * @param count number of clusters
 */
public record Clusters(int[] codes, int count) {

  /** Every row a cluster of its own. */
  public static Clusters ofRows(int rows) {
    Require.nonEmpty(rows, "rows");
    int[] codes = new int[rows];
    Arrays.setAll(codes, i -> i);
    return new Clusters(codes, rows);
  }

  /** One key per row; equal keys are one cluster, numbered in order of appearance. */
  public static Clusters of(List<?> keys) {
    Require.nonEmpty(keys.size(), "cluster keys");
    Map<Object, Integer> known = new HashMap<>();
    int[] codes = new int[keys.size()];
    int row = 0;
    for (Object key : keys) {
      codes[row++] = known.computeIfAbsent(key, unseen -> known.size());
    }
    return new Clusters(codes, known.size());
  }

  /**
   * Standard error of a mean of the influences, counting rows of one cluster as one observation.
   *
   * <pre>  se = √( G/(G−1) · Σ_g (Σ_{i in g} ψᵢ)² ) / n</pre>
   *
   * @param influence one ψ per row, summing to about 0
   */
  public double standardError(double[] influence) {
    Require.sameLength(codes.length, influence.length, "influence");
    if (count < 2) {
      throw new IllegalArgumentException("Need at least two clusters for a standard error");
    }
    double squares = 0;
    for (double sum : sums(influence)) {
      squares += sum * sum;
    }
    return Math.sqrt(squares * count / (count - 1.0)) / codes.length;
  }

  /** The sum of the values in each cluster. */
  public double[] sums(double[] values) {
    double[] sums = new double[count];
    for (int i = 0; i < codes.length; i++) {
      sums[codes[i]] += values[i];
    }
    return sums;
  }
}
