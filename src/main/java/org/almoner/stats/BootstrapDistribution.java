package org.almoner.stats;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * What a statistic could have been: its values over samples drawn with replacement (Efron 1979).
 *
 * <p>The statistic is a function of row numbers, so it may look at any columns. Drawing within
 * strata keeps each stratum's size; drawing clusters keeps their rows together. The generator is
 * {@link SplittableRandom}: a seed gives the same figures everywhere.
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
    return of(plan, strata.codes().length, statistic, random -> drawRows(members, random));
  }

  /** Whole clusters drawn; samples differ in size where clusters do. */
  public static BootstrapDistribution clustered(
      Clusters clusters, Plan plan, ToDoubleFunction<int[]> statistic) {
    int[][] members = members(clusters);
    return of(plan, clusters.codes().length, statistic, random -> drawClusters(members, random));
  }

  public double standardError() {
    return Moments.of(replicates).standardDeviation();
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

  private static BootstrapDistribution of(
      Plan plan,
      int rows,
      ToDoubleFunction<int[]> statistic,
      Function<SplittableRandom, int[]> draw) {
    SplittableRandom random = new SplittableRandom(plan.seed);
    int[] all = new int[rows];
    Arrays.setAll(all, i -> i);
    double[] replicates = new double[plan.replicates];
    for (int r = 0; r < replicates.length; r++) {
      replicates[r] = statistic.applyAsDouble(draw.apply(random));
    }
    Require.finite(replicates, "bootstrap statistic");
    Arrays.sort(replicates);
    return new BootstrapDistribution(statistic.applyAsDouble(all), replicates);
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

  private static int[] drawClusters(int[][] clusters, SplittableRandom random) {
    int[][] chosen = new int[clusters.length][];
    Arrays.setAll(chosen, c -> clusters[random.nextInt(clusters.length)]);
    return Arrays.stream(chosen).flatMapToInt(Arrays::stream).toArray();
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
