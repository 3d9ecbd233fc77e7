package org.almoner.causal.matrix;

import java.util.Arrays;

/**
 * The cell of each row: its arm and its fold. Rows of one cell are stored together, so that leaving
 * a fold or an arm out of a fit means leaving whole blocks out.
 *
 * @param treated the arm per row
 * @param folds 0 … count−1 per row
 * @param foldCount how many folds; one means that every model trains on every row
 */
public record Cells(boolean[] treated, int[] folds, int foldCount) {

  /** All rows in one cell. */
  static Cells single(int rows) {
    return new Cells(new boolean[rows], new int[rows], 1);
  }

  public int rows() {
    return folds.length;
  }

  int count() {
    return 2 * foldCount;
  }

  int cell(int row) {
    return (treated[row] ? foldCount : 0) + folds[row];
  }

  /** Whether the model of {@code fold} trains on rows of {@code rowFold}. */
  public boolean trains(int fold, int rowFold) {
    return foldCount == 1 || fold != rowFold;
  }

  /** The rows of each cell, in their order. */
  int[][] members() {
    int[] sizes = new int[count()];
    for (int row = 0; row < rows(); row++) {
      sizes[cell(row)]++;
    }
    int[][] members = Arrays.stream(sizes).mapToObj(int[]::new).toArray(int[][]::new);
    Arrays.fill(sizes, 0);
    for (int row = 0; row < rows(); row++) {
      int cell = cell(row);
      members[cell][sizes[cell]++] = row;
    }
    return members;
  }
}
