package org.almoner.cli.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows to be printed: aligned for a terminal, or as CSV with full precision. */
final class Rows {
  private final List<String> header;
  private final List<List<@Nullable Object>> rows = new ArrayList<>();

  Rows(String... header) {
    this.header = List.of(header);
  }

  void add(@Nullable Object... values) {
    rows.add(Arrays.asList(values));
  }

  String table() {
    List<List<String>> cells = cells();
    List<String> lines = new ArrayList<>();
    for (List<String> row : cells) {
      StringBuilder line = new StringBuilder();
      for (int j = 0; j < row.size(); j++) {
        int width = width(cells, j);
        line.append(String.format(Locale.ROOT, "%-" + width + "s  ", row.get(j)));
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** The header, then every row, as a report's table has them. */
  List<List<String>> cells() {
    List<List<String>> cells = new ArrayList<>();
    cells.add(header);
    rows.forEach(row -> cells.add(row.stream().map(Rows::brief).toList()));
    return cells;
  }

  String csv() {
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", header));
    for (List<@Nullable Object> row : rows) {
      lines.add(row.stream().map(Rows::exact).collect(Collectors.joining(",")));
    }
    return String.join(System.lineSeparator(), lines);
  }

  private static int width(List<List<String>> cells, int column) {
    return cells.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  private static String brief(@Nullable Object value) {
    if (value instanceof Double number) {
      return Double.isFinite(number) ? ReportFile.number(number) : "";
    }
    return value == null ? "" : value.toString();
  }

  private static String exact(@Nullable Object value) {
    if (value instanceof Double number && !Double.isFinite(number)) {
      return "";
    }
    String text = value == null ? "" : value.toString();
    boolean quoted = text.contains(",") || text.contains("\"") || text.contains("\n");
    return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
