package org.almoner.cli.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.causal.DataColumn;
import org.almoner.causal.DataTable;
import org.almoner.causal.InputException;
import org.almoner.causal.NearestName;
import org.jspecify.annotations.Nullable;

/**
 * Which arm a row is in, by the value of a column.
 *
 * @param name the column
 * @param treated the value of the treated; empty for every value but the control's
 * @param control the value of the controls; empty for every value but the treated's
 * @param indicator whether the column must be 0/1, so that other values are errors
 */
record ArmColumn(String name, String treated, String control, boolean indicator) {

  /** Rows with other values are left out. */
  ArmColumn(String name, String treated, String control) {
    this(name, treated, control, false);
  }

  /** A 0/1 column, or {@code column=value} with the value of the controls or of none. */
  static ArmColumn of(String treatment, String control, List<String> names) {
    int sign = treatment.indexOf('=');
    if (names.contains(treatment) || sign < 0) {
      return new ArmColumn(treatment, "1", "0", true);
    }
    return new ArmColumn(
        treatment.substring(0, sign).strip(), treatment.substring(sign + 1).strip(), control);
  }

  /** Positions of the rows that are in one of the arms. */
  int[] rows(DataTable table) {
    if (table.rows() == 0) {
      throw new InputException(table.source() + ": there are no rows");
    }
    DataColumn column = table.column(name);
    if (indicator) {
      table.indicator(name);
    } else {
      check(table, treated);
      check(table, control);
    }
    return IntStream.range(0, table.rows())
        .filter(row -> !column.isMissing(row))
        .filter(row -> isTreated(column, row) || isControl(column, row))
        .toArray();
  }

  /** The arm of each row of a table that holds none but rows in arms; both must occur. */
  boolean[] treated(DataTable table) {
    DataColumn column = table.column(name);
    boolean[] arms = new boolean[table.rows()];
    int count = 0;
    for (int row = 0; row < arms.length; row++) {
      arms[row] = isTreated(column, row);
      count += arms[row] ? 1 : 0;
    }
    if (count == 0 || count == arms.length) {
      String where = count == 0 ? where(treated, control) : where(control, treated);
      throw new InputException(
          table.source()
              + (count == 0 ? ": No treated rows" : ": No control rows")
              + ": no row with an outcome has "
              + where);
    }
    return arms;
  }

  private String where(String value, String other) {
    return name + (value.isEmpty() ? " ≠ " + other : " = " + value);
  }

  private boolean isTreated(DataColumn column, int row) {
    String value = value(column, row);
    return treated.isEmpty() ? !control.equals(value) : treated.equals(value);
  }

  /** Of a 0/1 column true counts as 1 and false as 0. */
  private @Nullable String value(DataColumn column, int row) {
    String text = column.text(row);
    if (!indicator || text == null) {
      return text;
    }
    return text.equalsIgnoreCase("true") ? "1" : text.equalsIgnoreCase("false") ? "0" : text;
  }

  private boolean isControl(DataColumn column, int row) {
    return control.isEmpty() ? !isTreated(column, row) : control.equals(value(column, row));
  }

  private void check(DataTable table, String value) {
    List<String> levels = levels(table.column(name));
    if (!value.isEmpty() && !levels.contains(value)) {
      throw new InputException(
          table.source()
              + ": No row has "
              + name
              + " = "
              + value
              + ". "
              + NearestName.suggestion(value, levels));
    }
  }

  private static List<String> levels(DataColumn column) {
    return IntStream.range(0, column.rows())
        .filter(row -> !column.isMissing(row))
        .mapToObj(row -> column.text(row))
        .distinct()
        .toList();
  }

  /** Refuses a column whose rows other than controls are of several kinds. */
  void requireOneTreatment(DataTable table) {
    List<String> others =
        levels(table.column(name)).stream().filter(level -> !level.equals(control)).toList();
    if (treated.isEmpty() && others.size() > 1) {
      throw new InputException(
          "Column "
              + name
              + " holds "
              + others.size()
              + " values besides "
              + control
              + "; name one with --treated: "
              + String.join(", ", others.stream().limit(12).toList()));
    }
  }
}
