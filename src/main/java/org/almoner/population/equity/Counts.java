package org.almoner.population.equity;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Patients by level of a group (rows) and value of a dimension (columns). Each patient stands in
 * one cell: who has no value has the value {@code none}.
 *
 * <p>The levels of a group are the same in all its tables of a night, and the values of a dimension
 * in all of its.
 */
public final class Counts implements Serializable {
  private final String group;
  private final String dimension;
  private final List<String> levels;
  private final List<String> values;
  private final int[][] cells;

  /**
   * @param group such as race_ethnicity
   * @param dimension such as tier
   * @param cells by level and value
   */
  public Counts(
      String group, String dimension, List<String> levels, List<String> values, int[][] cells) {
    this.group = group;
    this.dimension = dimension;
    this.levels = List.copyOf(levels);
    this.values = List.copyOf(values);
    this.cells = Arrays.stream(cells).map(int[]::clone).toArray(int[][]::new);
  }

  public String group() {
    return group;
  }

  public String dimension() {
    return dimension;
  }

  public List<String> levels() {
    return levels;
  }

  public List<String> values() {
    return values;
  }

  int rows() {
    return levels.size();
  }

  int columns() {
    return values.size();
  }

  int cell(int row, int column) {
    return cells[row][column];
  }

  int total() {
    return IntStream.range(0, rows()).map(this::rowTotal).sum();
  }

  int rowTotal(int row) {
    return Arrays.stream(cells[row]).sum();
  }

  int columnTotal(int column) {
    return Arrays.stream(cells).mapToInt(row -> row[column]).sum();
  }

  boolean isAbout(Counts other) {
    return group.equals(other.group) && dimension.equals(other.dimension);
  }

  boolean hasAxesOf(Counts other) {
    return isAbout(other) && levels.equals(other.levels) && values.equals(other.values);
  }

  /** The same with rows and columns added up by pool; those in none are left out. */
  Counts pooled(Pools rows, Pools columns) {
    int[][] sums = new int[rows.names().size()][columns.names().size()];
    IntUnaryOperator row = index -> rows.of(levels.get(index));
    IntUnaryOperator column = index -> columns.of(values.get(index));
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        if (row.applyAsInt(i) >= 0 && column.applyAsInt(j) >= 0) {
          sums[row.applyAsInt(i)][column.applyAsInt(j)] += cells[i][j];
        }
      }
    }
    return new Counts(group, dimension, rows.names(), columns.names(), sums);
  }

  /** The lesser of two counts, cell by cell. */
  Counts least(Counts other) {
    int[][] least = new int[rows()][columns()];
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        least[i][j] = Math.min(cells[i][j], other.cells[i][j]);
      }
    }
    return new Counts(group, dimension, levels, values, least);
  }
}
