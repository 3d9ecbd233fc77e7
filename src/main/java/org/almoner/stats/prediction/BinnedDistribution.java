package org.almoner.stats.prediction;

import java.io.Serializable;
import java.util.Arrays;
import org.almoner.stats.Moments;
import org.almoner.stats.Quantile;
import org.almoner.stats.Require;

/**
 * A distribution to compare later samples with: mean, standard deviation, and shares in bins
 * between its deciles.
 *
 * <pre>  D(Q‖P) = Σᵢ qᵢ·ln(qᵢ/pᵢ)     (Kullback and Leibler 1951), 0·ln 0 = 0, natural logarithm
 * </pre>
 *
 * @param mean of the values
 * @param deviation their standard deviation; 0 for a single value
 * @param edges upper ends of all bins but the last, ascending; a bin holds its upper end
 * @param shares of the values in each bin, one more than edges; all above 0, summing to 1
 */
public record BinnedDistribution(double mean, double deviation, double[] edges, double[] shares)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int BINS = 10;
  private static final double PRIOR = 0.5;

  public BinnedDistribution {
    Require.finite(edges, "edges");
    Require.positive(shares, "shares");
    Require.sameLength(edges.length + 1, shares.length, "shares");
  }

  /** Of values; half a value more per bin (Jeffreys) keeps every share above 0. */
  public static BinnedDistribution of(double[] values) {
    Moments moments = Moments.of(values);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] edges = new double[BINS - 1];
    Arrays.setAll(edges, i -> Quantile.ofSorted(sorted, (i + 1.0) / BINS));
    edges = Arrays.stream(edges).distinct().toArray();
    double[] shares = new double[edges.length + 1];
    Arrays.fill(shares, PRIOR);
    for (double value : values) {
      shares[bin(edges, value)]++;
    }
    double all = values.length + PRIOR * shares.length;
    double deviation = values.length < 2 ? 0 : Math.sqrt(moments.variance());
    return new BinnedDistribution(
        moments.mean(), deviation, edges, Arrays.stream(shares).map(n -> n / all).toArray());
  }

  /**
   * Divergence of a later sample from this distribution.
   *
   * @param counts of its values in the same bins; at least one value
   */
  public double divergence(long[] counts) {
    Require.sameLength(shares.length, counts.length, "counts");
    double all = Arrays.stream(counts).sum();
    double divergence = 0;
    for (int i = 0; i < counts.length; i++) {
      double share = counts[i] / all;
      divergence += share == 0 ? 0 : share * Math.log(share / shares[i]);
    }
    return divergence;
  }

  private static int bin(double[] edges, double value) {
    int found = Arrays.binarySearch(edges, value);
    return found >= 0 ? found : -found - 1;
  }
}
