package org.almoner.causal.matrix;

import java.util.Arrays;
import java.util.List;

/**
 * How the columns of a design are brought to mean 0 and standard deviation 1, and how what is
 * fitted on that scale reads on the columns' own.
 *
 * @param mean of each column
 * @param factor 1 ÷ standard deviation; 1 for a constant
 */
public record ColumnScale(double[] mean, double[] factor) {

  public static ColumnScale of(List<DesignColumn> columns) {
    double[] mean = new double[columns.size()];
    double[] factor = new double[columns.size()];
    for (int j = 0; j < mean.length; j++) {
      double[] values = columns.get(j).values();
      double center = Arrays.stream(values).average().orElse(0);
      double sum = 0;
      for (double value : values) {
        sum += (value - center) * (value - center);
      }
      double deviation = Math.sqrt(sum / values.length);
      mean[j] = center;
      factor[j] = deviation > 0 ? 1 / deviation : 1;
    }
    return new ColumnScale(mean, factor);
  }

  /** The intercept and the slopes on the columns' own scale. */
  public double[] coefficients(double[] scaled) {
    double[] own = scaled.clone();
    for (int j = 0; j < mean.length; j++) {
      own[j + 1] = scaled[j + 1] * factor[j];
      own[0] -= own[j + 1] * mean[j];
    }
    return own;
  }

  /** Their covariance: each row and then each column is brought to the columns' own scale. */
  public double[][] covariance(double[][] scaled) {
    double[][] half = new double[scaled.length][];
    Arrays.setAll(half, i -> coefficients(scaled[i]));
    double[][] own = new double[scaled.length][scaled.length];
    for (int j = 0; j < scaled.length; j++) {
      int column = j;
      double[] turned = coefficients(Arrays.stream(half).mapToDouble(row -> row[column]).toArray());
      for (int i = 0; i < turned.length; i++) {
        own[i][j] = turned[i];
      }
    }
    return own;
  }
}
