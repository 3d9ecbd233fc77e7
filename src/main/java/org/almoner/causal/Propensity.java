package org.almoner.causal;

import java.util.Arrays;

/**
 * The probability of treatment e(x) of each row, by the models of all folds.
 *
 * @param everyFold clipped, as [fold][row]: what each fold's model says of every row
 * @param values clipped, out of fold
 * @param raw out of fold, before clipping
 * @param clipped how many rows the clipping changed
 */
public record Propensity(double[][] everyFold, double[] values, double[] raw, int clipped) {

  /**
   * Fits the propensity of every fold.
   *
   * @throws InputException where the covariates together predict the treatment perfectly
   */
  static Propensity of(BaseLearner learner, double[] treatment, Clip clip) {
    FoldModels models = learner.fit(FitTask.of(Family.BINOMIAL, FitTask.Arms.IGNORED, treatment));
    double[] raw = models.outOfFold(0);
    refusePerfect(raw, treatment);
    double[][] everyFold = models.everyFold(0);
    for (double[] fold : everyFold) {
      Arrays.setAll(fold, row -> clip.apply(fold[row]));
    }
    int clipped = (int) Arrays.stream(raw).filter(clip::changes).count();
    return new Propensity(everyFold, Arrays.stream(raw).map(clip::apply).toArray(), raw, clipped);
  }

  private static void refusePerfect(double[] raw, double[] treatment) {
    double farthest = 0;
    for (int i = 0; i < raw.length; i++) {
      farthest = Math.max(farthest, Math.abs(raw[i] - treatment[i]));
    }
    if (farthest < 1e-4) {
      throw new InputException(
          "The covariates together predict the treatment perfectly: no row has a comparable row in"
              + " the other arm");
    }
  }
}
