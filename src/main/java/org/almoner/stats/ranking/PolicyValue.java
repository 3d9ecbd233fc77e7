package org.almoner.stats.ranking;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.almoner.stats.Estimate;
import org.almoner.stats.Require;

/**
 * What treating the first share of a ranking is worth per row, at a cost per contact.
 *
 * <pre>
 *   V(π)         = mean of π·(Γ − cost)            against treating nobody
 *   V(π) − V(1)  = mean of (π − 1)·(Γ − cost)      against treating everybody
 *   V(π) − V(k)  = mean of (π − k)·(Γ − cost)      against as many at random
 * </pre>
 *
 * <p>Γ are doubly robust scores (Athey and Wager 2021); standard errors are of these means, by
 * cluster, with the cut taken as fixed. All figures are in the unit of the outcome, per row.
 *
 * @param share k, the share of rows treated
 * @param overNobody V(π)
 * @param overEverybody gain over treating all rows
 * @param overRandom gain over treating the same number at random
 */
public record PolicyValue(
    double share, Estimate overNobody, Estimate overEverybody, Estimate overRandom) {

  /** The values of treating several shares, in their order. */
  public static List<PolicyValue> all(
      RankAverageEffect.Data data, List<Double> shares, double cost) {
    ScoreGroups groups = ScoreGroups.of(data.score());
    return shares.stream().map(share -> of(data, groups, share, cost)).toList();
  }

  private static PolicyValue of(
      RankAverageEffect.Data data, ScoreGroups groups, double share, double cost) {
    double[] policy = TopShare.of(groups, share);
    return new PolicyValue(
        share,
        gain(data, policy, cost, row -> 0),
        gain(data, policy, cost, row -> 1),
        gain(data, policy, cost, row -> share));
  }

  /**
   * Gain of treating the top share by this ranking over the top share by another, such as risk.
   *
   * @param other score of the same rows
   */
  public static Estimate over(
      double[] other, RankAverageEffect.Data data, double share, double cost) {
    Require.sameLength(data.score().length, other.length, "other score");
    double[] rival = TopShare.of(ScoreGroups.of(other), share);
    return gain(data, TopShare.of(ScoreGroups.of(data.score()), share), cost, row -> rival[row]);
  }

  private static Estimate gain(
      RankAverageEffect.Data data, double[] policy, double cost, IntToDoubleFunction rival) {
    double[] gains = new double[policy.length];
    double mean = 0;
    for (int i = 0; i < gains.length; i++) {
      gains[i] = (policy[i] - rival.applyAsDouble(i)) * (data.effects()[i] - cost);
      mean += gains[i] / gains.length;
    }
    for (int i = 0; i < gains.length; i++) {
      gains[i] -= mean;
    }
    return new Estimate(mean, data.clusters().standardError(gains));
  }
}
