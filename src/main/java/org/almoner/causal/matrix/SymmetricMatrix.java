package org.almoner.causal.matrix;

/**
 * A symmetric matrix; only the lower triangle is kept, row by row.
 *
 * @param size rows and columns
 * @param lower size·(size+1)/2 numbers
 */
public record SymmetricMatrix(int size, double[] lower) {

  public static SymmetricMatrix zero(int size) {
    return new SymmetricMatrix(size, new double[size * (size + 1) / 2]);
  }

  double at(int row, int column) {
    return row >= column
        ? lower[row * (row + 1) / 2 + column]
        : lower[column * (column + 1) / 2 + row];
  }

  public void add(SymmetricMatrix other) {
    for (int i = 0; i < lower.length; i++) {
      lower[i] += other.lower[i];
    }
  }

  public SymmetricMatrix times(double factor) {
    SymmetricMatrix product = zero(size);
    for (int i = 0; i < lower.length; i++) {
      product.lower[i] = factor * lower[i];
    }
    return product;
  }

  /** Adds a ridge to the diagonal, except to the intercept, which is column 0. */
  public void addRidge(double ridge) {
    for (int j = 1; j < size; j++) {
      lower[j * (j + 1) / 2 + j] += ridge;
    }
  }
}
