package org.almoner.causal.nuisance;

import org.almoner.causal.learner.BaseLearner;
import org.almoner.causal.learner.FitTask;
import org.almoner.causal.learner.FoldModels;
import org.almoner.causal.learner.KnownValues;
import org.almoner.causal.matrix.Cells;
import org.almoner.causal.study.Family;
import org.almoner.causal.study.Study;
import org.almoner.frame.InputException;
import org.jspecify.annotations.Nullable;

/**
 * The propensity models of all folds.
 *
 * @param models what they predict
 * @param calibration what is made of it, or null where it stays as it is
 * @param cells arms and folds
 * @param clip the range that propensities are held in
 * @param source where they come from
 */
public record PropensityModels(
    FoldModels models,
    @Nullable PropensityCalibration calibration,
    Cells cells,
    Clip clip,
    Propensity.Source source) {

  /**
   * Fits the propensity of every fold, or takes it from the study where it is known.
   *
   * @throws InputException where the covariates together predict the treatment perfectly
   */
  public static PropensityModels of(
      Study study, BaseLearner learner, Cells cells, Weighting weighting) {
    double[] given = study.propensity();
    if (given != null) {
      FoldModels known = new KnownValues(given, cells.foldCount());
      return new PropensityModels(known, null, cells, weighting.clip(), Propensity.Source.DESIGN);
    }
    double[] treatment = study.treatment();
    FoldModels models = learner.fit(FitTask.of(Family.BINOMIAL, FitTask.Arms.IGNORED, treatment));
    double[] raw = models.outOfFold(0);
    refusePerfect(raw, treatment);
    return weighting.calibration() == Weighting.Calibrating.NONE
        ? new PropensityModels(models, null, cells, weighting.clip(), Propensity.Source.MODEL)
        : new PropensityModels(
            models,
            PropensityCalibration.of(raw, treatment, cells),
            cells,
            weighting.clip(),
            Propensity.Source.CALIBRATED_MODEL);
  }

  public Propensity outOfFold() {
    double[] raw = models.outOfFold(0);
    return Propensity.of(
        calibration == null ? raw : calibration.outOfFold(raw, cells), clip, source);
  }

  /** As {@link FoldModels#everyFold}, calibrated and clipped. */
  double[][] everyFold() {
    return finished(models.everyFold(0));
  }

  /** As {@link FoldModels#nested}, calibrated and clipped. */
  public double[][] nested() {
    return finished(models.nested(0));
  }

  private double[][] finished(double[][] predicted) {
    for (int fold = 0; fold < predicted.length; fold++) {
      double[] own =
          calibration == null ? predicted[fold] : calibration.ofFold(fold, predicted[fold]);
      for (int row = 0; row < own.length; row++) {
        predicted[fold][row] = clip.apply(own[row]);
      }
    }
    return predicted;
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
