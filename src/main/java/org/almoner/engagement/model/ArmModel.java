package org.almoner.engagement.model;

import java.io.Serializable;

/**
 * A logistic regression of success in one arm.
 *
 * <pre>  p = σ(η)    η = b₀ + Σ bⱼ zⱼ    se(η)² = zᵀ V z,  z₀ = 1</pre>
 *
 * @param coefficients the intercept and one per column
 * @param covariance V, its lower triangle row by row
 */
public record ArmModel(double[] coefficients, double[] covariance) implements Serializable {
  private static final long serialVersionUID = 1L;

  public ArmModel {
    int size = coefficients.length;
    if (size == 0 || covariance.length != size * (size + 1) / 2) {
      throw new IllegalArgumentException("The covariance does not fit the coefficients");
    }
    for (double[] numbers : new double[][] {coefficients, covariance}) {
      for (double number : numbers) {
        if (!Double.isFinite(number)) {
          throw new IllegalArgumentException("A coefficient or covariance is not finite");
        }
      }
    }
  }

  double linear(double[] columns) {
    double eta = coefficients[0];
    for (int j = 0; j < columns.length; j++) {
      eta += coefficients[j + 1] * columns[j];
    }
    return eta;
  }

  /** se(η)² of a row. */
  double variance(double[] columns) {
    double sum = 0;
    int at = 0;
    for (int i = 0; i < coefficients.length; i++) {
      double row = 0;
      for (int j = 0; j < i; j++) {
        row += covariance[at++] * at(columns, j);
      }
      sum += at(columns, i) * (2 * row + covariance[at++] * at(columns, i));
    }
    return Math.max(0, sum);
  }

  private static double at(double[] columns, int j) {
    return j == 0 ? 1 : columns[j - 1];
  }

  static double probability(double eta) {
    return 1 / (1 + Math.exp(-eta));
  }

  /**
   * (σ(η) − σ(η₀))/(η − η₀): what a step of 1 in η changes on the straight line from the baseline;
   * the slope itself where both are the same.
   */
  double averageSlope(double eta) {
    double step = eta - coefficients[0];
    if (Math.abs(step) < 1e-6) {
      double p = probability((eta + coefficients[0]) / 2);
      return p * (1 - p);
    }
    return (probability(eta) - probability(coefficients[0])) / step;
  }
}
