package org.almoner.stats.ranking;

import org.almoner.stats.Polyline;

/**
 * The uplift curve: difference of means among the first k rows of a ranking, times k.
 *
 * <pre>
 *   U(k) = (Y_t/N_t − Y_c/N_c)·k                      from (0, 0), at distinct scores
 *   coefficient = (A − A_diagonal) / (A_perfect − A_diagonal)
 * </pre>
 *
 * <p>As {@code uplift_auc_score} of scikit-uplift (Devriendt et al. 2020), whose perfect curve
 * ranks by 2·[y = t] + y where more controls respond than treated do not, and by 2·[y = t] + t
 * otherwise. Meant for binary outcomes in a randomised trial.
 *
 * @param actual rows treated against outcomes gained if all k were treated
 * @param perfect of scikit-uplift's best ranking
 */
public record UpliftCurve(Polyline actual, Polyline perfect) {

  /**
   * From counts, as two grouped aggregates give them.
   *
   * @param ranked counts by the score in question
   * @param perfect counts of the same rows by the perfect score
   */
  public static UpliftCurve of(RankedCounts ranked, RankedCounts perfect) {
    return new UpliftCurve(
        ranked.curve(RankedTotals::gainOfAll), perfect.curve(RankedTotals::gainOfAll));
  }

  /** 0 is random, 1 perfect; {@code uplift_auc_score}. */
  public double coefficient() {
    return actual.coefficient(perfect);
  }

  static double[] perfectScore(boolean[] treated, double[] outcome) {
    int respondingControls = 0;
    int silentTreated = 0;
    for (int i = 0; i < outcome.length; i++) {
      respondingControls += !treated[i] && outcome[i] == 1 ? 1 : 0;
      silentTreated += treated[i] && outcome[i] == 0 ? 1 : 0;
    }
    boolean byOutcome = respondingControls > silentTreated;
    double[] score = new double[outcome.length];
    for (int i = 0; i < score.length; i++) {
      double arm = treated[i] ? 1 : 0;
      score[i] = (outcome[i] == arm ? 2 : 0) + (byOutcome ? outcome[i] : arm);
    }
    return score;
  }
}
