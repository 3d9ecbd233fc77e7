package org.almoner.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What DuckDB answers. */
public final class DuckDb {

  /** Rows as text, in a stable order. */
  public static List<String> rows(String query) {
    List<String> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet result = duck.createStatement().executeQuery(query)) {
      int width = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= width; i++) {
          row.add(result.getString(i));
        }
        rows.add(String.join(" | ", row));
      }
      return rows.stream().sorted().toList();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB refused: " + query, e);
    }
  }

  private DuckDb() {}
}
