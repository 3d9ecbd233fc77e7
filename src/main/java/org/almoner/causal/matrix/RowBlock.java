package org.almoner.causal.matrix;

/**
 * At most {@link #CAPACITY} rows of one arm and one fold; small enough that its columns stay in the
 * processor's cache while every model passes over them.
 *
 * @param arm 0 or 1
 * @param fold the fold of all its rows
 * @param rows the rows' positions in the table
 * @param width columns, the first of which is the intercept
 * @param values column after column
 */
public record RowBlock(int arm, int fold, int[] rows, int width, double[] values) {
  static final int CAPACITY = 512;

  public int size() {
    return rows.length;
  }

  /** Adds X·β to {@code into}. */
  public void addTimes(double[] beta, double[] into) {
    int size = rows.length;
    for (int j = 0; j < width; j++) {
      double b = beta[j];
      int start = j * size;
      for (int i = 0; i < size; i++) {
        into[i] += b * values[start + i];
      }
    }
  }

  /** Adds Xᵀ·a to {@code into}. */
  public void addTransposeTimes(double[] a, double[] into) {
    int size = rows.length;
    for (int j = 0; j < width; j++) {
      into[j] += dot(values, j * size, a, 0, size);
    }
  }

  /** Adds XᵀWX to {@code into}; {@code scratch} holds width·size numbers. */
  public void addGram(double[] weights, double[] scratch, SymmetricMatrix into) {
    int size = rows.length;
    for (int j = 0; j < width; j++) {
      int start = j * size;
      for (int i = 0; i < size; i++) {
        scratch[start + i] = weights[i] * values[start + i];
      }
    }
    for (int j = 0; j < width; j++) {
      addGramRow(j, scratch, into.lower());
    }
  }

  /** Four products at a time, so that each load of the weighted column is used four times. */
  private void addGramRow(int j, double[] weighted, double[] lower) {
    int size = rows.length;
    int row = j * (j + 1) / 2;
    int k = 0;
    for (; k + 3 <= j; k += 4) {
      double s0 = 0;
      double s1 = 0;
      double s2 = 0;
      double s3 = 0;
      int a = j * size;
      int b = k * size;
      for (int i = 0; i < size; i++) {
        double w = weighted[a + i];
        s0 += w * values[b + i];
        s1 += w * values[b + size + i];
        s2 += w * values[b + 2 * size + i];
        s3 += w * values[b + 3 * size + i];
      }
      lower[row + k] += s0;
      lower[row + k + 1] += s1;
      lower[row + k + 2] += s2;
      lower[row + k + 3] += s3;
    }
    for (; k <= j; k++) {
      lower[row + k] += dot(weighted, j * size, values, k * size, size);
    }
  }

  /** Four running sums, because a single one waits for each addition to end. */
  private static double dot(double[] a, int aStart, double[] b, int bStart, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int i = 0;
    for (; i + 3 < length; i += 4) {
      s0 += a[aStart + i] * b[bStart + i];
      s1 += a[aStart + i + 1] * b[bStart + i + 1];
      s2 += a[aStart + i + 2] * b[bStart + i + 2];
      s3 += a[aStart + i + 3] * b[bStart + i + 3];
    }
    for (; i < length; i++) {
      s0 += a[aStart + i] * b[bStart + i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** The entries of {@code source} for this block's rows. */
  void gather(double[] source, double[] into) {
    for (int i = 0; i < rows.length; i++) {
      into[i] = source[rows[i]];
    }
  }

  /** Writes {@code block} back to the rows' positions. */
  public void scatter(double[] block, double[] into) {
    for (int i = 0; i < rows.length; i++) {
      into[rows[i]] = block[i];
    }
  }
}
