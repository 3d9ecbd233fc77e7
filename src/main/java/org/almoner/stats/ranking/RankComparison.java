package org.almoner.stats.ranking;

import org.almoner.stats.Estimate;

/**
 * A paired test of two scores on the same rows: which ranking finds those who profit more?
 *
 * <pre>  d = RATE(first) − RATE(second)      se from the differences of the rows' influences</pre>
 *
 * @param autoc difference of AUTOC, positive where the first score is better
 * @param qini difference of QINI
 */
public record RankComparison(Estimate autoc, Estimate qini) {

  /**
   * Compares two scores of the same rows.
   *
   * @param second score of the same rows as {@code first}, whose effects and clusters serve both
   */
  public static RankComparison of(RankAverageEffect.Data first, double[] second) {
    RankAverageEffect.Data other =
        new RankAverageEffect.Data(second, first.effects(), first.clusters());
    return new RankComparison(
        difference(RankWeighting.AUTOC, first, other),
        difference(RankWeighting.QINI, first, other));
  }

  private static Estimate difference(
      RankWeighting weighting, RankAverageEffect.Data first, RankAverageEffect.Data second) {
    RankAverageEffect one = RankAverageEffect.of(weighting, first);
    RankAverageEffect two = RankAverageEffect.of(weighting, second);
    double[] influence = new double[one.influence().length];
    for (int i = 0; i < influence.length; i++) {
      influence[i] = one.influence()[i] - two.influence()[i];
    }
    return new Estimate(
        one.estimate().value() - two.estimate().value(), first.clusters().standardError(influence));
  }
}
