package org.almoner.causal.matrix;

import java.util.Arrays;
import java.util.List;

/**
 * Which columns the ones before them determine: the pivots of the Cholesky factor of their
 * correlation matrix are 1 − R² of each on its predecessors.
 *
 * @param redundant true per column whose pivot is below 1e-10
 */
public record Collinearity(boolean[] redundant) {
  private static final double SMALLEST_PIVOT = 1e-10;

  public static Collinearity of(List<DesignColumn> columns) {
    int rows = columns.isEmpty() ? 0 : columns.get(0).values().length;
    RowBlocks blocks = RowBlocks.of(columns, Cells.single(rows));
    double[] ones = new double[rows];
    Arrays.fill(ones, 1);
    SymmetricMatrix gram = blocks.gram(ones, new Workers(2));
    CholeskyFactor factor = CholeskyFactor.of(gram, SMALLEST_PIVOT);
    boolean[] redundant = new boolean[columns.size()];
    for (int j = 0; j < redundant.length; j++) {
      redundant[j] = factor.isAliased(j + 1);
    }
    return new Collinearity(redundant);
  }
}
