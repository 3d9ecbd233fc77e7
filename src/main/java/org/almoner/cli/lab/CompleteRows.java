package org.almoner.cli.lab;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import org.almoner.stats.Clusters;

/** Columns of a table where nothing may be missing, as the formulas take them. */
public record CompleteRows(DataTable table) {

  public double[] numbers(String name) {
    double[] numbers = table.numbers(name);
    requirePresent(table.column(name));
    return numbers;
  }

  /** Of a column of probabilities, none of which may be sure. */
  public double[] probabilities(String name) {
    return within(name, value -> value > 0 && value < 1, "must be above 0 and below 1");
  }

  /** Of a column of times from a start. */
  public double[] durations(String name) {
    return within(name, value -> value >= 0, "must not be negative");
  }

  private double[] within(String name, DoublePredicate allowed, String rule) {
    double[] numbers = numbers(name);
    for (int row = 0; row < numbers.length; row++) {
      if (!allowed.test(numbers[row])) {
        throw new InputException(table.place(row, name) + ": " + rule);
      }
    }
    return numbers;
  }

  /** Of a 0/1 column. */
  public boolean[] flags(String name) {
    double[] numbers = numbers(name);
    boolean[] flags = new boolean[numbers.length];
    for (int row = 0; row < flags.length; row++) {
      if (numbers[row] != 0 && numbers[row] != 1) {
        throw new InputException(table.place(row, name) + ": must be 0 or 1");
      }
      flags[row] = numbers[row] == 1;
    }
    return flags;
  }

  /** The texts of one column, or of several joined; missing ones say so. */
  public List<String> labels(List<String> names) {
    List<DataColumn> columns = names.stream().map(table::column).toList();
    return IntStream.range(0, table.rows())
        .mapToObj(row -> String.join(" / ", columns.stream().map(c -> label(c, row)).toList()))
        .toList();
  }

  /** The texts of a column that must not be missing. */
  public List<String> present(String name) {
    requirePresent(table.column(name));
    return labels(List.of(name));
  }

  public Clusters clusters(String name) {
    return Clusters.of(present(name));
  }

  public static List<String> split(String names) {
    return names.isBlank()
        ? List.of()
        : Arrays.stream(names.split(",")).map(String::strip).toList();
  }

  private static String label(DataColumn column, int row) {
    String text = column.text(row);
    return text == null ? "(missing)" : text;
  }

  private void requirePresent(DataColumn column) {
    OptionalInt missing = IntStream.range(0, table.rows()).filter(column::isMissing).findFirst();
    if (missing.isPresent()) {
      throw new InputException(
          table.place(missing.getAsInt(), column.name())
              + ": the value is missing; fill it or leave the row out");
    }
  }
}
