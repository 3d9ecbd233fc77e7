package org.almoner.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a case expects of a table: how many rows, where it says so, and some of them, each with some
 * of its columns.
 *
 * @param others columns that are not compared
 */
record ExpectedTable(JsonNode table, Set<String> others) {

  /**
   * @param where the table is expected so, for the differences
   * @param found rows as texts by column
   */
  void compare(String where, List<Map<String, String>> found, List<String> differences) {
    if (table.has("count") && table.get("count").asInt() != found.size()) {
      differences.add(where + ": " + found.size() + " rows, not " + table.get("count"));
    }
    for (JsonNode row : table.path("rows")) {
      if (found.stream().noneMatch(candidate -> matches(row, candidate))) {
        differences.add(where + ": no row " + row + " among " + found);
      }
    }
  }

  private boolean matches(JsonNode expected, Map<String, String> row) {
    return expected.properties().stream()
        .filter(column -> !others.contains(column.getKey()))
        .allMatch(
            column ->
                isEqual(
                    column.getValue().isNull() ? "" : column.getValue().asText(),
                    row.get(column.getKey())));
  }

  /** Shares stand there with six decimals. */
  private static boolean isEqual(String expected, @Nullable String found) {
    if (expected.matches("0\\.\\d{6}") && found != null && found.startsWith("0.")) {
      return new BigDecimal(found).setScale(6, RoundingMode.HALF_UP).toString().equals(expected);
    }
    return SampleFilesTest.isEqual(expected, found);
  }
}
