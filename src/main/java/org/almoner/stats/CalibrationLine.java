package org.almoner.stats;

/**
 * The straight line of observed on predicted: slope 1 and intercept 0 where predictions mean what
 * they say.
 *
 * <p>Least squares with heteroskedasticity-robust (HC1) or clustered standard errors. With doubly
 * robust scores on predicted effects, the slope is the best linear predictor of effects of
 * Chernozhukov, Demirer, Duflo and Fernández-Val (2018): above 0 where the predictions order people
 * by effect at all, 1 where they have the right spread.
 *
 * @param intercept observed where the prediction is 0
 * @param slope observed per unit of prediction
 */
public record CalibrationLine(Estimate intercept, Estimate slope) {

  /**
   * Fits observed to predicted.
   *
   * @param predicted not constant
   * @param observed outcomes or doubly robust scores, one per prediction
   */
  public static CalibrationLine of(double[] predicted, double[] observed, Clusters clusters) {
    double[][] design = new double[predicted.length][];
    for (int i = 0; i < design.length; i++) {
      design[i] = new double[] {1, predicted[i]};
    }
    LeastSquares fit = LeastSquares.of(design, observed, clusters);
    return new CalibrationLine(fit.estimate(0), fit.estimate(1));
  }
}
