package org.almoner.stats;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/** XᵀWX and XᵀWy of rows of columns. */
final class CrossProduct {

  static RealMatrix of(double[][] design, double[] weights) {
    Require.nonEmpty(design.length, "design");
    int columns = design[0].length;
    double[][] product = new double[columns][columns];
    for (int i = 0; i < design.length; i++) {
      Require.sameLength(columns, design[i].length, "row " + (i + 1) + " of the design");
      Require.finite(design[i], "row " + (i + 1) + " of the design");
      for (int j = 0; j < columns; j++) {
        for (int k = j; k < columns; k++) {
          product[j][k] += weights[i] * design[i][j] * design[i][k];
        }
      }
    }
    for (int j = 0; j < columns; j++) {
      for (int k = 0; k < j; k++) {
        product[j][k] = product[k][j];
      }
    }
    return new Array2DRowRealMatrix(product, false);
  }

  static double[] with(double[][] design, double[] values, double[] weights) {
    double[] product = new double[design[0].length];
    for (int i = 0; i < design.length; i++) {
      for (int j = 0; j < product.length; j++) {
        product[j] += weights[i] * design[i][j] * values[i];
      }
    }
    return product;
  }

  private CrossProduct() {}
}
