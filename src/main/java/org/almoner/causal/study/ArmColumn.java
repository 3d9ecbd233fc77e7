package org.almoner.causal.study;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.engine.Suggestion;
import org.almoner.frame.DataColumn;
import org.almoner.frame.DataTable;
import org.almoner.frame.InputException;
import org.jspecify.annotations.Nullable;

/**
 * Which arm a row is in, by the value of a column.
 *
 * @param name the column
 * @param treated the value of the treated; empty for every value but the control's
 * @param control the value of the controls; empty for every value but the treated's
 * @param indicator whether the column must be 0/1, so that other values are errors
 */
public record ArmColumn(String name, String treated, String control, boolean indicator) {

  /** Rows with other values are left out. */
  public ArmColumn(String name, String treated, String control) {
    this(name, treated, control, false);
  }

  /** A 0/1 column, or {@code column=value} with the value of the controls or of none. */
  public static ArmColumn of(String treatment, String control, List<String> names) {
    int sign = treatment.indexOf('=');
    if (names.contains(treatment) || sign < 0) {
      return new ArmColumn(treatment, "1", "0", true);
    }
    return new ArmColumn(
        treatment.substring(0, sign).strip(), treatment.substring(sign + 1).strip(), control);
  }

  /**
   * Positions of the rows that are in one of the arms.
   *
   * @throws InputException where there is no row, a 0/1 column holds something else, or no row has
   *     the value of an arm
   */
  public int[] rows(DataTable table) {
    if (table.rows() == 0) {
      throw new InputException(table.source() + ": there are no rows");
    }
    if (!indicator) {
      check(table, treated);
      check(table, control);
    }
    double[] arms = arms(table);
    return IntStream.range(0, arms.length).filter(row -> !Double.isNaN(arms[row])).toArray();
  }

  /** The arm of each row of a table that holds none but rows in arms; both must occur. */
  public boolean[] treated(DataTable table) {
    double[] arms = arms(table);
    boolean[] treats = new boolean[arms.length];
    int count = 0;
    for (int row = 0; row < arms.length; row++) {
      treats[row] = arms[row] == 1;
      count += treats[row] ? 1 : 0;
    }
    if (count == 0 || count == arms.length) {
      throw new InputException(
          table.source()
              + (count == 0 ? ": No treated rows: no row has " : ": No control rows: no row has ")
              + (count == 0 ? where(treated, control) : where(control, treated))
              + " and an outcome");
    }
    return treats;
  }

  /** Refuses a column whose rows other than controls are of several kinds. */
  public void requireOneTreatment(DataTable table) {
    List<String> others =
        levels(table.column(name)).stream().filter(level -> !level.equals(control)).toList();
    if (treated.isEmpty() && others.size() > 1) {
      throw InputException.quoting(
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

  /** 1 in a treated row, 0 in a control row, NaN in any other. */
  private double[] arms(DataTable table) {
    if (indicator) {
      return table.indicator(name);
    }
    DataColumn column = table.column(name);
    double[] arms = new double[table.rows()];
    Arrays.setAll(arms, row -> column.isMissing(row) ? Double.NaN : arm(column.text(row)));
    return arms;
  }

  private double arm(@Nullable String value) {
    if (treated.isEmpty() ? !control.equals(value) : treated.equals(value)) {
      return 1;
    }
    return control.isEmpty() || control.equals(value) ? 0 : Double.NaN;
  }

  private String where(String value, String other) {
    return name + (value.isEmpty() ? " ≠ " + other : " = " + value);
  }

  private void check(DataTable table, String value) {
    List<String> levels = levels(table.column(name));
    if (!value.isEmpty() && !levels.contains(value)) {
      throw InputException.quoting(
          table.source()
              + ": No row has "
              + name
              + " = "
              + value
              + ". "
              + Suggestion.remedy(value, levels));
    }
  }

  private static List<String> levels(DataColumn column) {
    return IntStream.range(0, column.rows())
        .filter(row -> !column.isMissing(row))
        .mapToObj(row -> column.text(row))
        .distinct()
        .toList();
  }
}
