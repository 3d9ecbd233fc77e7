package org.almoner.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * What a statistic could have been: its values over samples drawn with replacement (Efron 1979).
 *
 * <p>The statistic is a function of row numbers, so it may look at any columns. Drawing within
 * strata keeps each stratum's size. The generator is {@link SplittableRandom}: a seed gives the
 * same figures everywhere.
 *
 * @param estimate the statistic of the rows as they are
 * @param replicates its values over the samples, ascending
 */
public record BootstrapDistribution(double estimate, double[] replicates) {

  /** How often to draw, and the seed of the generator. */
  public record Plan(int replicates, long seed) {

    public Plan {
      if (replicates < 2) {
        throw new IllegalArgumentException("Need at least two replicates, got " + replicates);
      }
    }
  }

  /** Rows drawn within each stratum; one stratum for all is the plain bootstrap. */
  public static BootstrapDistribution stratified(
      Clusters strata, Plan plan, ToDoubleFunction<int[]> statistic) {
    int[][] members = members(strata);
    SplittableRandom random = new SplittableRandom(plan.seed);
    int[] all = new int[strata.codes().length];
    Arrays.setAll(all, i -> i);
    double[] replicates = new double[plan.replicates];
    for (int r = 0; r < replicates.length; r++) {
      replicates[r] = statistic.applyAsDouble(drawRows(members, random));
    }
    Require.finite(replicates, "bootstrap statistic");
    Arrays.sort(replicates);
    return new BootstrapDistribution(statistic.applyAsDouble(all), replicates);
  }

  /** Lower end of the percentile interval. */
  public double low(double confidence) {
    Require.openUnit(confidence, "confidence");
    return Quantile.ofSorted(replicates, (1 - confidence) / 2);
  }

  /** Upper end of the percentile interval. */
  public double high(double confidence) {
    Require.openUnit(confidence, "confidence");
    return Quantile.ofSorted(replicates, (1 + confidence) / 2);
  }

  private static int[] drawRows(int[][] strata, SplittableRandom random) {
    int[] drawn = new int[Arrays.stream(strata).mapToInt(rows -> rows.length).sum()];
    int next = 0;
    for (int[] rows : strata) {
      for (int i = 0; i < rows.length; i++) {
        drawn[next++] = rows[random.nextInt(rows.length)];
      }
    }
    return drawn;
  }

  private static int[][] members(Clusters clusters) {
    int[] sizes = new int[clusters.count()];
    for (int code : clusters.codes()) {
      sizes[code]++;
    }
    int[][] members = new int[clusters.count()][];
    Arrays.setAll(members, c -> new int[sizes[c]]);
    for (int row = clusters.codes().length - 1; row >= 0; row--) {
      int code = clusters.codes()[row];
      members[code][--sizes[code]] = row;
    }
    return members;
  }
}
