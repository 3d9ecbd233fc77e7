package org.almoner.claims;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
                SampleFilesTest.isEqual(
                    column.getValue().isNull() ? "" : column.getValue().asText(),
                    row.get(column.getKey())));
  }
}
