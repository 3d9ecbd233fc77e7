package org.almoner.stats.ranking;

import org.almoner.stats.Polyline;

/**
 * The Qini curve: outcomes gained by treating the first k rows of a ranking.
 *
 * <pre>
 *   Q(k) = Y_t − Y_c·N_t/N_c                          from (0, 0), at distinct scores
 *   coefficient = (A − A_diagonal) / (A_perfect − A_diagonal)
 * </pre>
 *
 * <p>The perfect curve ranks by y·t − y·(1 − t); without negative effects it is the line through
 * (0, 0), (r, r), (n, r) with r = Q(n). Radcliffe (2007); areas and normalisation as {@code
 * qini_auc_score} of scikit-uplift. Meant for binary outcomes in a randomised trial.
 *
 * @param actual rows treated against outcomes gained
 * @param perfect of the best possible ranking
 * @param perfectWithoutNegative of the best ranking if nobody can be harmed
 */
public record QiniCurve(Polyline actual, Polyline perfect, Polyline perfectWithoutNegative) {

  /**
   * From counts, as two grouped aggregates give them.
   *
   * @param ranked counts by the score in question
   * @param perfect counts of the same rows by y·t − y·(1 − t)
   */
  public static QiniCurve of(RankedCounts ranked, RankedCounts perfect) {
    RankedTotals all = ranked.all();
    double gain = all.incrementalOutcome();
    return new QiniCurve(
        ranked.curve(RankedTotals::incrementalOutcome),
        perfect.curve(RankedTotals::incrementalOutcome),
        new Polyline(new double[] {0, gain, all.rows()}, new double[] {0, gain, gain}));
  }

  /**
   * 0 is random, 1 perfect; {@code qini_auc_score}. NaN where the perfect curve is the diagonal.
   */
  public double coefficient() {
    return actual.coefficient(perfect);
  }

  /** {@code qini_auc_score(negative_effect=False)}. */
  public double coefficientWithoutNegative() {
    return actual.coefficient(perfectWithoutNegative);
  }

  static double[] perfectScore(boolean[] treated, double[] outcome) {
    double[] score = new double[outcome.length];
    for (int i = 0; i < score.length; i++) {
      score[i] = treated[i] ? outcome[i] : -outcome[i];
    }
    return score;
  }
}
