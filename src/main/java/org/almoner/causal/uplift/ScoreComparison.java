package org.almoner.causal.uplift;

import org.almoner.stats.ranking.RankAverageEffect;
import org.almoner.stats.ranking.RankComparison;

/**
 * A score's AUTOC and QINI less those of another score of the same rows, a paired test; the
 * components are JSON fields.
 *
 * @param score name of the other score
 * @param autoc difference, positive where the first score ranks better
 * @param autocP two-sided p-value
 */
public record ScoreComparison(
    String score,
    double autoc,
    double autocSe,
    double autocP,
    double qini,
    double qiniSe,
    double qiniP) {

  public static ScoreComparison of(RankAverageEffect.Data ranked, String name, double[] other) {
    RankComparison comparison = RankComparison.of(ranked, other);
    return new ScoreComparison(
        name,
        comparison.autoc().value(),
        comparison.autoc().standardError(),
        comparison.autoc().pValue(),
        comparison.qini().value(),
        comparison.qini().standardError(),
        comparison.qini().pValue());
  }
}
