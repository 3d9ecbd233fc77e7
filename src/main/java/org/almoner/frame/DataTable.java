package org.almoner.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.almoner.engine.Suggestion;

/**
 * A table in memory, column by column, that remembers the file and line each row came from.
 *
 * @param source the file, for messages
 * @param columns the columns by name, in the file's order
 * @param lines the line (CSV) or row number (Parquet) of each row, from 1
 */
public record DataTable(String source, Map<String, DataColumn> columns, int[] lines) {

  /**
   * A table of columns.
   *
   * @throws InputException where two have one name
   */
  public static DataTable of(String source, List<DataColumn> columns, int[] lines) {
    Map<String, DataColumn> byName = new LinkedHashMap<>();
    for (DataColumn column : columns) {
      if (byName.put(column.name(), column) != null) {
        throw new InputException(source + ": two columns are named " + column.name());
      }
    }
    return new DataTable(source, byName, lines);
  }

  public int rows() {
    return lines.length;
  }

  public List<String> names() {
    return new ArrayList<>(columns.keySet());
  }

  public boolean has(String name) {
    return columns.containsKey(name);
  }

  /**
   * Finds a column.
   *
   * @throws InputException where there is none of that name, with the nearest one
   */
  public DataColumn column(String name) {
    DataColumn column = columns.get(name);
    if (column == null) {
      throw unknown(source, name, names());
    }
    return column;
  }

  public static InputException unknown(String source, String name, List<String> names) {
    if (names.size() == 1 && names.get(0).matches(".*[;\\t|].*")) {
      return new InputException(
          source + ": there is one column only; columns must be separated by commas");
    }
    return new InputException(
        source + ": no column " + name + ". " + Suggestion.remedy(name, names));
  }

  /**
   * A column's numbers, NaN where missing.
   *
   * @throws InputException naming file, line and column of the first value that is no finite number
   */
  public double[] numbers(String name) {
    return numbers(name, "correct it, or leave the cell empty where it is missing");
  }

  /**
   * A column's numbers, NaN where missing.
   *
   * @param remedy what to do about a text
   * @throws InputException naming file, line and column of the first value that is no finite number
   */
  public double[] numbers(String name, String remedy) {
    DataColumn column = column(name);
    OptionalInt bad = column.firstNotANumber();
    if (bad.isPresent()) {
      String problem =
          column.isNumeric()
              ? "the value is NaN or infinite; leave the cell empty where it is missing"
              : "the value is not a number; " + remedy;
      throw new InputException(place(bad.getAsInt(), name) + ": " + problem);
    }
    return column.numbers();
  }

  /**
   * A column of 0 and 1 (or true and false), NaN where missing.
   *
   * @throws InputException naming file, line and column of the first other value
   */
  public double[] indicator(String name) {
    String remedy = "name the treated value with --treatment \"" + name + "=…\"";
    double[] values = numbers(name, remedy);
    OptionalInt other =
        IntStream.range(0, values.length)
            .filter(i -> values[i] != 0 && values[i] != 1 && !Double.isNaN(values[i]))
            .findFirst();
    if (other.isPresent()) {
      throw new InputException(
          place(other.getAsInt(), name) + ": the treatment is neither 0 nor 1; " + remedy);
    }
    return values;
  }

  /** Where a cell stands, for messages. The value itself may be private and is never told. */
  public String place(int row, String name) {
    return source + ", line " + lines[row] + ", column " + name;
  }

  /** The rows at the given positions, in that order. */
  public DataTable select(int[] positions) {
    List<DataColumn> selected = new ArrayList<>();
    for (DataColumn column : columns.values()) {
      selected.add(select(column, positions));
    }
    int[] selectedLines = new int[positions.length];
    for (int i = 0; i < positions.length; i++) {
      selectedLines[i] = lines[positions[i]];
    }
    return of(source, selected, selectedLines);
  }

  private static DataColumn select(DataColumn column, int[] positions) {
    if (column.isNumeric()) {
      double[] values = new double[positions.length];
      for (int i = 0; i < positions.length; i++) {
        values[i] = column.values()[positions[i]];
      }
      return DataColumn.ofNumbers(column.name(), values);
    }

    String[] texts = new String[positions.length];
    for (int i = 0; i < positions.length; i++) {
      texts[i] = column.texts()[positions[i]];
    }
    return DataColumn.ofTexts(column.name(), texts);
  }
}
