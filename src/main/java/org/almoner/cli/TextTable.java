package org.almoner.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows as aligned text: numbers to the right, the rest to the left. */
final class TextTable {
  private static final int WIDEST = 60;
  private static final String GAP = "  ";

  static void print(PrintWriter out, Rows rows) {
    int width = rows.columns().size();
    List<List<String>> cells = new ArrayList<>();
    rows.values().forEach(row -> cells.add(row.stream().map(TextTable::cell).toList()));
    int[] widths = new int[width];
    boolean[] numeric = new boolean[width];
    for (int i = 0; i < width; i++) {
      int column = i;
      widths[i] = rows.columns().get(i).length();
      cells.forEach(row -> widths[column] = Math.max(widths[column], row.get(column).length()));
      numeric[i] =
          rows.values().stream()
              .allMatch(r -> r.get(column) == null || r.get(column) instanceof Number);
    }
    line(out, rows.columns(), widths, numeric);
    line(out, rules(widths), widths, numeric);
    cells.forEach(row -> line(out, row, widths, numeric));
    int n = rows.values().size();
    out.printf(Locale.ROOT, "(%,d %s)%n", n, n == 1 ? "row" : "rows");
  }

  private static List<String> rules(int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    return rules;
  }

  private static void line(PrintWriter out, List<String> cells, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String pad = " ".repeat(widths[i] - cells.get(i).length());
      line.append(i == 0 ? "" : GAP).append(right[i] ? pad + cells.get(i) : cells.get(i) + pad);
    }
    out.println(line.toString().stripTrailing());
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    String text =
        value instanceof Double number ? number(number) : value.toString().replace('\n', ' ');
    return text.length() > WIDEST ? text.substring(0, WIDEST - 3) + "..." : text;
  }

  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value) || value == Math.rint(value)) {
      return Double.toString(value);
    }
    return Math.abs(value) < 1e-4 || Math.abs(value) >= 1e9
        ? String.format(Locale.ROOT, "%.4e", value)
        : String.format(Locale.ROOT, "%.4f", value);
  }

  private TextTable() {}
}
