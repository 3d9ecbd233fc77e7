package org.almoner.engine.run;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.SmallTable;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one of the ledger's tables, in the order in which they were recorded.
 *
 * @param columns of the table
 * @param rows a value per column
 */
public record LedgerRows(List<String> columns, List<List<@Nullable Object>> rows) {

  /** All rows of the table; none where nothing was ever recorded. */
  public static LedgerRows of(Lake lake, Table table) {
    return new LedgerRows(List.of(table.schema().fieldNames()), new SmallTable(lake, table).rows());
  }

  /** The rows with a value in a column. */
  public LedgerRows where(String column, Object value) {
    int at = columns.indexOf(column);
    return new LedgerRows(columns, rows.stream().filter(row -> value.equals(row.get(at))).toList());
  }

  /** The values of some columns; dates and times as ISO 8601 text. */
  public List<List<@Nullable Object>> values(String... names) {
    List<Integer> at = Arrays.stream(names).map(columns::indexOf).toList();
    List<List<@Nullable Object>> values = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      List<@Nullable Object> picked = new ArrayList<>();
      at.forEach(i -> picked.add(shown(row.get(i))));
      values.add(picked);
    }
    return values;
  }

  private static @Nullable Object shown(@Nullable Object value) {
    return value instanceof Temporal time ? time.toString() : value;
  }
}
