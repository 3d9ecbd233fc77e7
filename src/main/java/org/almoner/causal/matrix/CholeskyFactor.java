package org.almoner.causal.matrix;

/**
 * H = L·Lᵀ of a positive semidefinite matrix. A row whose pivot is below a share of its diagonal is
 * determined by the rows before it; it is left out and its unknown is 0, as R does with aliased
 * coefficients.
 */
public final class CholeskyFactor {
  private static final double SMALLEST_PIVOT = 1e-11;

  private final int size;
  private final double[][] rows;
  private final boolean[] aliased;

  private CholeskyFactor(int size) {
    this.size = size;
    rows = new double[size][];
    aliased = new boolean[size];
  }

  /** Of a Hessian or a cross product, whose rows are as good as determined below 1e-11. */
  public static CholeskyFactor of(SymmetricMatrix matrix) {
    return of(matrix, SMALLEST_PIVOT);
  }

  public static CholeskyFactor of(SymmetricMatrix matrix, double smallestPivot) {
    CholeskyFactor factor = new CholeskyFactor(matrix.size());
    for (int i = 0; i < factor.size; i++) {
      factor.addRow(matrix, i, smallestPivot);
    }
    return factor;
  }

  private void addRow(SymmetricMatrix matrix, int i, double smallestPivot) {
    double[] row = new double[i + 1];
    double pivot = matrix.at(i, i);
    for (int j = 0; j < i; j++) {
      if (!aliased[j]) {
        double sum = matrix.at(i, j);
        for (int k = 0; k < j; k++) {
          sum -= row[k] * rows[j][k];
        }
        row[j] = sum / rows[j][j];
        pivot -= row[j] * row[j];
      }
    }
    aliased[i] = !(pivot > smallestPivot * matrix.at(i, i));
    row[i] = aliased[i] ? 1 : Math.sqrt(pivot);
    rows[i] = aliased[i] ? unit(i) : row;
  }

  private static double[] unit(int i) {
    double[] row = new double[i + 1];
    row[i] = 1;
    return row;
  }

  public boolean isAliased(int i) {
    return aliased[i];
  }

  /** Solves H·x = b; 0 for what is aliased. */
  public double[] solve(double[] b) {
    double[] x = b.clone();
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= rows[i][k] * x[k];
      }
      x[i] = aliased[i] ? 0 : x[i] / rows[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      x[i] = aliased[i] ? 0 : x[i] / rows[i][i];
      for (int k = 0; k < i; k++) {
        x[k] -= rows[i][k] * x[i];
      }
    }
    return x;
  }
}
