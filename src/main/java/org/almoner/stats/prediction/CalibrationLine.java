package org.almoner.stats.prediction;

import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.almoner.stats.Require;

/**
 * The straight line of observed on predicted: slope 1 and intercept 0 where predictions mean what
 * they say.
 *
 * <pre>
 *   b = Σ(x − x̄)(y − ȳ) / Σ(x − x̄)²      influence of a row: (x − x̄)·r / Σ(x − x̄)²,  r its residual
 * </pre>
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
    Require.finite(predicted, "predicted");
    Require.finite(observed, "observed");
    Require.sameLength(predicted.length, observed.length, "observed");
    double x = mean(predicted);
    double y = mean(observed);
    double spread = 0;
    double together = 0;
    for (int i = 0; i < predicted.length; i++) {
      spread += (predicted[i] - x) * (predicted[i] - x);
      together += (predicted[i] - x) * (observed[i] - y);
    }
    if (!(spread > 0)) {
      throw new IllegalArgumentException("Constant predictions cannot be calibrated");
    }
    double slope = together / spread;
    double[] ofSlope = new double[predicted.length];
    double[] ofIntercept = new double[predicted.length];
    for (int i = 0; i < ofSlope.length; i++) {
      double residual = observed[i] - y - slope * (predicted[i] - x);
      ofSlope[i] = (predicted[i] - x) * residual / spread;
      ofIntercept[i] = residual / ofSlope.length - x * ofSlope[i];
    }
    return new CalibrationLine(
        new Estimate(y - slope * x, error(ofIntercept, clusters)),
        new Estimate(slope, error(ofSlope, clusters)));
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double error(double[] influence, Clusters clusters) {
    double rows = influence.length;
    double groups = clusters.count();
    if (groups < 2 || rows < 3) {
      throw new IllegalArgumentException(
          "Need two clusters and three rows, got " + clusters.count() + " and " + influence.length);
    }
    double squares = 0;
    for (double sum : clusters.sums(influence)) {
      squares += sum * sum;
    }
    return Math.sqrt(squares * groups / (groups - 1) * (rows - 1) / (rows - 2));
  }
}
