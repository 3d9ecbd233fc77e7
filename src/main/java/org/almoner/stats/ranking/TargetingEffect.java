package org.almoner.stats.ranking;

import org.almoner.stats.Estimate;

/**
 * One point of the targeting curve with its standard error.
 *
 * <pre>  ψᵢ = 1{i in the top q}/q·(Γᵢ − mean Γ in the top q) − (Γᵢ − mean Γ)</pre>
 *
 * <p>The cut is taken as fixed; rows with the score at the cut count in part.
 *
 * @param share q, the share of rows treated
 * @param excess TOC(q): the effect in the top q beyond the average effect
 */
public record TargetingEffect(double share, Estimate excess) {

  /** The same where the score is ranked already. */
  static TargetingEffect of(RankAverageEffect.Data data, ScoreGroups groups, double share) {
    if (!(share <= 1 && share * groups.rows() >= 1)) {
      throw new IllegalArgumentException(
          "share must be at most 1 and hold a row, got " + share + " of " + groups.rows());
    }
    TargetingCurve curve = TargetingCurve.of(groups, data.effects());
    double wholeRows = Math.floor(share * groups.rows()) / groups.rows();
    double[] taken = TopShare.of(groups, wholeRows);
    double overall = curve.meanEffect();
    double excess = curve.at(share);
    double[] influence = new double[taken.length];
    for (int i = 0; i < taken.length; i++) {
      double effect = data.effects()[i];
      influence[i] = taken[i] / wholeRows * (effect - excess - overall) - (effect - overall);
    }
    return new TargetingEffect(
        share, new Estimate(excess, data.clusters().standardError(influence)));
  }
}
