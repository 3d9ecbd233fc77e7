package org.almoner.stats;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Weighted least squares with a robust covariance.
 *
 * <pre>
 *   β = (XᵀWX)⁻¹ XᵀWy      rᵢ = yᵢ − xᵢβ      ψᵢ = xᵢ wᵢ rᵢ
 *   V = c·(XᵀWX)⁻¹ (Σ_g ψ_g ψ_gᵀ) (XᵀWX)⁻¹      c = G/(G−1)·(n−1)/(n−p)
 * </pre>
 *
 * <p>ψ_g sums over the rows of a cluster; with every row its own cluster this is HC1 (White 1980;
 * MacKinnon and White 1985; Liang and Zeger 1986).
 *
 * @param coefficients β, one per column
 * @param covariance V
 * @param residuals r, one per row
 * @param normalMatrix XᵀWX
 */
public record LeastSquares(
    double[] coefficients, double[][] covariance, double[] residuals, double[][] normalMatrix) {

  public static LeastSquares of(double[][] design, double[] outcome, Clusters clusters) {
    double[] ones = new double[outcome.length];
    Arrays.fill(ones, 1);
    return of(design, outcome, ones, clusters);
  }

  /**
   * Fits the outcome to the columns of a design.
   *
   * @param design one row of columns per row of data, with a column of ones where an intercept is
   *     wanted; more rows than columns, no column a combination of others
   * @param weights not negative
   */
  public static LeastSquares of(
      double[][] design, double[] outcome, double[] weights, Clusters clusters) {
    Require.finite(outcome, "outcome");
    Require.nonNegative(weights, "weights");
    Require.sameLength(outcome.length, design.length, "design");
    Require.sameLength(outcome.length, weights.length, "weights");
    RealMatrix normal = CrossProduct.of(design, weights);
    RealMatrix inverse = inverse(normal);
    double[] coefficients = inverse.operate(CrossProduct.with(design, outcome, weights));
    double[] residuals = residuals(design, outcome, coefficients);

    double[][] scores = new double[design.length][];
    for (int i = 0; i < design.length; i++) {
      double factor = weights[i] * residuals[i];
      scores[i] = Arrays.stream(design[i]).map(x -> x * factor).toArray();
    }
    double[][] covariance = SandwichCovariance.of(normal.getData(), scores, clusters);
    double correction = correction(clusters.count(), design.length, coefficients.length);
    return new LeastSquares(
        coefficients,
        new Array2DRowRealMatrix(covariance).scalarMultiply(correction).getData(),
        residuals,
        normal.getData());
  }

  /** A coefficient with its robust standard error. */
  public Estimate estimate(int column) {
    return new Estimate(coefficients[column], Math.sqrt(covariance[column][column]));
  }

  /** A coefficient with its classical standard error, which takes one variance for all rows. */
  public Estimate classicalEstimate(int column) {
    double squares = Arrays.stream(residuals).map(residual -> residual * residual).sum();
    double variance = squares / degreesOfFreedom();
    RealMatrix inverse = inverse(new Array2DRowRealMatrix(normalMatrix));
    return new Estimate(
        coefficients[column], Math.sqrt(variance * inverse.getEntry(column, column)));
  }

  /** n − p. */
  public int degreesOfFreedom() {
    return residuals.length - coefficients.length;
  }

  private static double correction(double clusters, double rows, double columns) {
    if (clusters < 2 || rows <= columns) {
      throw new IllegalArgumentException(
          "Need two clusters and more rows than columns, got "
              + (int) clusters
              + " clusters, "
              + (int) rows
              + " rows, "
              + (int) columns
              + " columns");
    }
    return clusters / (clusters - 1) * (rows - 1) / (rows - columns);
  }

  private static double[] residuals(double[][] design, double[] outcome, double[] coefficients) {
    double[] residuals = outcome.clone();
    for (int i = 0; i < residuals.length; i++) {
      for (int j = 0; j < coefficients.length; j++) {
        residuals[i] -= design[i][j] * coefficients[j];
      }
    }
    return residuals;
  }

  /** Inverse after scaling the diagonal to 1, so that units of columns do not matter. */
  private static RealMatrix inverse(RealMatrix normal) {
    int columns = normal.getColumnDimension();
    double[] scale = new double[columns];
    for (int j = 0; j < columns; j++) {
      scale[j] = 1 / Math.sqrt(normal.getEntry(j, j));
    }
    try {
      RealMatrix scaled = scaled(normal, scale);
      return scaled(
          new CholeskyDecomposition(scaled, 1e-10, 1e-12).getSolver().getInverse(), scale);
    } catch (NonPositiveDefiniteMatrixException e) {
      throw new IllegalArgumentException(
          "Column " + (e.getRow() + 1) + " of the design is a combination of earlier columns", e);
    }
  }

  private static RealMatrix scaled(RealMatrix matrix, double[] scale) {
    RealMatrix scaled = matrix.copy();
    for (int i = 0; i < scale.length; i++) {
      for (int j = 0; j < scale.length; j++) {
        scaled.multiplyEntry(i, j, scale[i] * scale[j]);
      }
    }
    return scaled;
  }
}
