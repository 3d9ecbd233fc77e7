package org.almoner.engine;

import static org.almoner.engine.Phi.DIRECT;
import static org.almoner.engine.Phi.NONE;
import static org.almoner.engine.Phi.QUASI;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** The columns that every raw table has besides the delivered ones. */
public final class RawColumns {
  public static final String FILE = "_file";
  public static final String LINE = "_line";
  public static final String INGESTED_AT = "_ingested_at";
  public static final String RUN_ID = "_run_id";

  /**
   * JSON object of delivered columns that the contract does not know; null where there are none.
   */
  public static final String EXTRA = "_extra";

  /** Why the row could not be split into the header's columns; null where it could. */
  public static final String DEFECT = "_defect";

  /** The text of a row with a defect, as it stood in the file. */
  public static final String UNPARSED = "_unparsed";

  /** In staging queries: all of a row's raw columns as one struct, passed through to the audit. */
  public static final String RAW = "_raw";

  /** In the order in which they follow the delivered ones. */
  public static final List<Column> COLUMNS =
      List.of(
          column(FILE, StringType, QUASI, "delivered file, below the landing directory"),
          column(LINE, LongType, NONE, "line the row starts on, header included, from 1"),
          column(INGESTED_AT, TimestampType, NONE, "business instant that took it in"),
          column(RUN_ID, StringType, NONE, "run that took it in"),
          column(EXTRA, StringType, DIRECT, "delivered columns beyond the contract, JSON"),
          column(DEFECT, StringType, NONE, "why the row could not be split into columns"),
          column(UNPARSED, StringType, DIRECT, "text of a row with a defect"));

  public static final List<String> NAMES = COLUMNS.stream().map(Column::name).toList();

  /** The stored schema of a raw table: delivered columns, then these. */
  public static StructType schema(Table raw) {
    StructType schema = raw.schema();
    for (Column column : COLUMNS) {
      schema = schema.add(column.field());
    }
    return schema;
  }

  private static Column column(String name, DataType type, Phi phi, String meaning) {
    return Column.of(name, type, Column.Kind.OPTIONAL, phi, meaning);
  }

  private RawColumns() {}
}
