package org.almoner.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Rows as text for people. */
public final class TextTable {
  private static final int WIDEST = 60;
  private static final String GAP = "  ";

  /** Columns aligned: numbers to the right, the rest to the left. No line end after the last. */
  public static String of(Rows rows) {
    return aligned(shown(rows), cells(rows, rows.columns().size()));
  }

  /** The same where the last column says something: it is never cut. */
  public static String saying(Rows rows) {
    return aligned(shown(rows), cells(rows, rows.columns().size() - 1));
  }

  private static String aligned(Rows rows, List<List<String>> cells) {
    int width = rows.columns().size();
    int[] widths = new int[width];
    boolean[] numeric = new boolean[width];
    for (int i = 0; i < width; i++) {
      int column = i;
      widths[i] = rows.columns().get(i).length();
      cells.forEach(
          row ->
              widths[column] =
                  Math.max(widths[column], Math.min(WIDEST, row.get(column).length())));
      numeric[i] =
          rows.values().stream()
              .allMatch(r -> r.get(column) == null || r.get(column) instanceof Number);
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(rows.columns(), widths, numeric));
    lines.add(line(rules(widths), widths, numeric));
    cells.forEach(row -> lines.add(line(row, widths, numeric)));
    return String.join(System.lineSeparator(), lines);
  }

  /** The table, or where it is wider than the terminal a line for each column of each row. */
  public static String within(int terminal, Rows rows) {
    String table = of(rows);
    boolean fits = table.lines().findFirst().orElse("").length() <= terminal;
    boolean known = terminal > 0 && !rows.values().isEmpty();
    return fits || !known ? table : upright(rows);
  }

  /** How many rows there are. */
  public static String count(Rows rows) {
    int n = rows.values().size();
    return String.format(Locale.ROOT, "(%,d %s)", n, n == 1 ? "row" : "rows");
  }

  private static Rows shown(Rows rows) {
    return new Rows(rows.columns().stream().map(Visible::of).toList(), rows.values());
  }

  private static String upright(Rows given) {
    Rows rows = shown(given);
    int widest = rows.columns().stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells(rows, rows.columns().size())) {
      lines.add("-".repeat(widest));
      for (int i = 0; i < row.size(); i++) {
        String name = rows.columns().get(i);
        lines.add((name + " ".repeat(widest - name.length()) + GAP + row.get(i)).stripTrailing());
      }
    }
    return String.join(System.lineSeparator(), lines);
  }

  /**
   * @param cut columns whose cells may be cut; those behind them are whole
   */
  private static List<List<String>> cells(Rows rows, int cut) {
    List<List<String>> cells = new ArrayList<>();
    for (List<? extends @Nullable Object> row : rows.values()) {
      List<String> texts = new ArrayList<>();
      for (Object value : row) {
        texts.add(texts.size() < cut ? cut(text(value)) : text(value));
      }
      cells.add(texts);
    }
    return cells;
  }

  private static List<String> rules(int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    return rules;
  }

  private static String line(List<String> cells, int[] widths, boolean[] right) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String pad = " ".repeat(Math.max(0, widths[i] - cells.get(i).length()));
      line.append(i == 0 ? "" : GAP).append(right[i] ? pad + cells.get(i) : cells.get(i) + pad);
    }
    return line.toString().stripTrailing();
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Double number ? number(number) : Visible.of(value.toString());
  }

  private static String cut(String text) {
    return text.length() > WIDEST ? text.substring(0, whole(text, WIDEST - 3)) + "..." : text;
  }

  /** Where to cut so that no character is cut in two. */
  private static int whole(String text, int length) {
    return Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
  }

  /** Four decimals, or four significant digits where those would lose them. */
  private static String number(double value) {
    if (!Double.isFinite(value) || value == Math.rint(value)) {
      return Double.toString(value);
    }
    double size = Math.abs(value);
    String digits = size < 1e-4 || size >= 1e9 ? "%.4e" : size < 0.1 ? "%.4g" : "%.4f";
    return String.format(Locale.ROOT, digits, value);
  }

  private TextTable() {}
}
