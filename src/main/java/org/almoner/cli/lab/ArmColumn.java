package org.almoner.cli.lab;

import java.util.List;
import java.util.stream.IntStream;
import org.almoner.causal.DataColumn;
import org.almoner.causal.DataTable;
import org.almoner.causal.InputException;
import org.almoner.causal.NearestName;

/**
 * Which arm a row is in, by the value of a column.
 *
 * @param name the column
 * @param treated the value of the treated; empty for every value but the control's
 * @param control the value of the controls; empty for every value but the treated's
 */
record ArmColumn(String name, String treated, String control) {

  /** A 0/1 column, or {@code column=value} with the value of the controls or of none. */
  static ArmColumn of(String treatment, String control, List<String> names) {
    int sign = treatment.indexOf('=');
    if (names.contains(treatment) || sign < 0) {
      return new ArmColumn(treatment, "1", "0");
    }
    return new ArmColumn(
        treatment.substring(0, sign).strip(), treatment.substring(sign + 1).strip(), control);
  }

  /** Positions of the rows that are in one of the arms. */
  int[] rows(DataTable table) {
    DataColumn column = table.column(name);
    check(column, treated);
    check(column, control);
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
      throw new InputException(
          "No " + (count == 0 ? "treated" : "control") + " rows with an outcome in " + name);
    }
    return arms;
  }

  private boolean isTreated(DataColumn column, int row) {
    String value = column.text(row);
    return treated.isEmpty() ? !control.equals(value) : treated.equals(value);
  }

  private boolean isControl(DataColumn column, int row) {
    return control.isEmpty() ? !isTreated(column, row) : control.equals(column.text(row));
  }

  private void check(DataColumn column, String value) {
    List<String> levels = levels(column);
    if (!value.isEmpty() && !levels.contains(value)) {
      throw new InputException(
          "No row has " + name + " = " + value + ". " + NearestName.suggestion(value, levels));
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
