package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Which of a staging table's rows are deliveries of one row, and which of these counts. */
record DeliveryOrder(Table table) {
  static final String OCCURRENCE = "_occurrence";

  /** The deliveries of each row, the one that counts first. */
  WindowSpec latestFirst() {
    return Window.partitionBy(identity())
        .orderBy(
            raw(RawColumns.INGESTED_AT).desc(),
            raw(RawColumns.RUN_ID).desc(),
            raw(RawColumns.FILE).desc(),
            raw(RawColumns.LINE).desc());
  }

  /**
   * What tells one row from another: its key. Rows without a key are told apart by all they hold
   * and by how often that stood in the same file, so that a second delivery of a file adds nothing.
   */
  private Column[] identity() {
    if (!table.keyColumns().isEmpty()) {
      return table.keyColumns().stream().map(k -> col(k)).toArray(Column[]::new);
    }
    List<Column> identity = new ArrayList<>();
    table.columns().forEach(c -> identity.add(col(c.name())));
    identity.add(col(OCCURRENCE));
    return identity.toArray(Column[]::new);
  }

  /** Counts equal rows of a file, in the order of their lines. */
  Column occurrence() {
    List<Column> same = new ArrayList<>(List.of(raw(RawColumns.RUN_ID), raw(RawColumns.FILE)));
    table.columns().forEach(c -> same.add(col(c.name())));
    return row_number()
        .over(Window.partitionBy(same.toArray(Column[]::new)).orderBy(raw(RawColumns.LINE)));
  }

  private static Column raw(String name) {
    return col(RawColumns.RAW).getField(name);
  }
}
