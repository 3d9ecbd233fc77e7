package org.almoner.engine;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
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

  public static final List<String> NAMES =
      List.of(FILE, LINE, INGESTED_AT, RUN_ID, EXTRA, DEFECT, UNPARSED);

  /** The stored schema of a raw table: delivered columns, then these. */
  public static StructType schema(Table raw) {
    return raw.schema()
        .add(FILE, DataTypes.StringType, true, "delivered file, below the landing directory")
        .add(LINE, DataTypes.LongType, true, "line the row starts on, header included, from 1")
        .add(INGESTED_AT, DataTypes.TimestampType, true, "business instant that took it in")
        .add(RUN_ID, DataTypes.StringType, true, "run that took it in")
        .add(EXTRA, DataTypes.StringType, true, "delivered columns beyond the contract, JSON")
        .add(DEFECT, DataTypes.StringType, true, "why the row could not be split into columns")
        .add(UNPARSED, DataTypes.StringType, true, "text of a row with a defect");
  }

  private RawColumns() {}
}
