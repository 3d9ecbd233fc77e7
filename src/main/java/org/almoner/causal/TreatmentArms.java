package org.almoner.causal;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The arm of each row that has one.
 *
 * @param rows positions of the rows that are treated or controls, in order
 * @param treated the arm of each of them
 */
record TreatmentArms(int[] rows, boolean[] treated) {

  /**
   * Reads the arms off a table.
   *
   * @throws InputException where a 0/1 column holds something else, or an arm is empty
   */
  static TreatmentArms of(DataTable table, Question question) {
    List<String> names = table.names();
    DataColumn column = table.column(question.treatmentColumn(names));
    String value = question.treatedValue(names);
    return value.isEmpty()
        ? ofIndicator(table, column)
        : ofValue(table, column, value, question.control());
  }

  private static TreatmentArms ofIndicator(DataTable table, DataColumn column) {
    double[] values = table.indicator(column.name());
    int[] rows = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
    boolean[] treated = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      treated[i] = values[rows[i]] == 1;
    }
    return new TreatmentArms(rows, treated)
        .requireBoth(table, column.name() + " = 1", column.name() + " = 0");
  }

  private static TreatmentArms ofValue(
      DataTable table, DataColumn column, String value, String control) {
    int[] rows =
        IntStream.range(0, column.rows())
            .filter(i -> !column.isMissing(i))
            .filter(i -> control.isEmpty() || isOneOf(column.text(i), value, control))
            .toArray();
    boolean[] treated = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      treated[i] = value.equals(column.text(rows[i]));
    }
    String other = column.name() + (control.isEmpty() ? " ≠ " + value : " = " + control);
    return new TreatmentArms(rows, treated)
        .requireBoth(table, column.name() + " = " + value, other);
  }

  private static boolean isOneOf(String text, String first, String second) {
    return first.equals(text) || second.equals(text);
  }

  private TreatmentArms requireBoth(DataTable table, String treatedWhere, String controlWhere) {
    int count = treatedCount();
    if (count == 0 || count == rows.length) {
      throw new InputException(
          table.source()
              + (count == 0 ? ": No treated rows: no row has " : ": No control rows: no row has ")
              + (count == 0 ? treatedWhere : controlWhere)
              + " and an outcome; see --treatment and --control");
    }
    return this;
  }

  int treatedCount() {
    return (int) IntStream.range(0, treated.length).filter(i -> treated[i]).count();
  }
}
