package org.almoner.stats.ranking;

import java.util.SplittableRandom;
import org.almoner.stats.Moments;

/**
 * The half-sample bootstrap: the spread of an estimate over random halves of the clusters, drawn
 * without replacement, is the standard error of the estimate from all of them.
 *
 * <p>As R's grf computes the standard error of a rank-weighted effect (Præstgaard and Wellner
 * 1993). The generator is {@link SplittableRandom}, so a seed gives the same figure everywhere.
 *
 * @param replicates number of halves drawn
 * @param seed of the generator
 */
public record HalfSampleBootstrap(int replicates, long seed) {

  public HalfSampleBootstrap {
    if (replicates < 2) {
      throw new IllegalArgumentException("Need at least two replicates, got " + replicates);
    }
  }

  /** Standard error of AUTOC or QINI, the ranking recomputed in every half. */
  public double standardError(RankWeighting weighting, RankAverageEffect.Data data) {
    ScoreGroups groups = ScoreGroups.of(data.score());
    SplittableRandom random = new SplittableRandom(seed);
    double[] estimates = new double[replicates];
    for (int r = 0; r < replicates; r++) {
      boolean[] chosen = half(data.clusters().count(), random);
      estimates[r] = curve(groups, data, chosen).area(weighting);
    }
    return Math.sqrt(Moments.of(estimates).variance());
  }

  private static TargetingCurve curve(
      ScoreGroups groups, RankAverageEffect.Data data, boolean[] chosen) {
    TargetingCurve curve = new TargetingCurve(new long[groups.count()], new double[groups.count()]);
    for (int i = 0; i < groups.rows(); i++) {
      if (chosen[data.clusters().codes()[i]]) {
        int group = groups.groupOf()[i];
        curve.sizes()[group]++;
        curve.sums()[group] += data.effects()[i];
      }
    }
    return curve;
  }

  /** Selection sampling (Knuth 1969, algorithm S): every half is equally likely. */
  private static boolean[] half(int count, SplittableRandom random) {
    boolean[] chosen = new boolean[count];
    int needed = count / 2;
    for (int i = 0; i < count && needed > 0; i++) {
      if (random.nextInt(count - i) < needed) {
        chosen[i] = true;
        needed--;
      }
    }
    return chosen;
  }
}
