package org.almoner.engine.landing;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Rows of a delivered Parquet file as text, with the row's number in place of a line. */
public final class ParquetLanding {

  /** Rows of one file in the raw table's stored schema. */
  public static Dataset<Row> read(
      SparkSession spark, Table raw, LandingFile file, Delivery delivery) {
    Dataset<Row> rows = open(spark, file);
    Map<String, String> folders = file.folderColumns();
    List<Column> columns = new ArrayList<>();
    for (org.almoner.engine.Column column : raw.columns()) {
      columns.add(
          field(rows.schema(), column.name())
              .map(ParquetLanding::text)
              .orElse(
                  lit(folders.get(column.name().toLowerCase(Locale.ROOT)))
                      .cast(DataTypes.StringType))
              .as(column.name()));
    }
    columns.add(lit(file.name()).as(RawColumns.FILE));
    columns.add(col("_metadata.row_index").plus(1).as(RawColumns.LINE));
    columns.add(functions.timestamp_micros(lit(delivery.ingestedAt())).as(RawColumns.INGESTED_AT));
    columns.add(lit(delivery.runId()).as(RawColumns.RUN_ID));
    columns.add(extra(rows.schema(), raw).as(RawColumns.EXTRA));
    columns.add(lit(null).cast(DataTypes.StringType).as(RawColumns.DEFECT));
    columns.add(lit(null).cast(DataTypes.StringType).as(RawColumns.UNPARSED));
    return rows.select(columns.toArray(Column[]::new));
  }

  /** Why no rows can be taken from the file, which names it; nothing where they can. */
  public static Optional<String> refusal(SparkSession spark, Table raw, LandingFile file) {
    try {
      StructType schema = open(spark, file).schema();
      return new HeaderCheck(file, raw, Dialect.USUAL)
          .missing(i -> field(schema, raw.columns().get(i).name()).isPresent(), schema.size())
          .map(missing -> file.name() + ": " + missing);
    } catch (Exception e) { // Spark throws checked exceptions that it does not declare
      return Optional.of(RefusedFileException.damaged(file, e).getMessage());
    }
  }

  /**
   * The refusal of a file that showed to be damaged while its rows were written; nothing where the
   * failure is another's, such as a full disk's.
   */
  public static Optional<RefusedFileException> refusal(LandingFile file, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      boolean parquets = cause.getClass().getName().startsWith("org.apache.parquet");
      boolean reading =
          cause instanceof SparkThrowable spark
              && String.valueOf(spark.getCondition()).startsWith("FAILED_READ_FILE");
      if (parquets || reading) {
        return Optional.of(RefusedFileException.damaged(file, failure));
      }
    }
    return Optional.empty();
  }

  /** A name may hold what would be a pattern elsewhere. */
  private static Dataset<Row> open(SparkSession spark, LandingFile file) {
    return spark.read().option("__globPaths__", "false").parquet(file.uri());
  }

  private static Optional<StructField> field(StructType schema, String name) {
    return Arrays.stream(schema.fields()).filter(f -> f.name().equalsIgnoreCase(name)).findFirst();
  }

  private static Column text(StructField field) {
    Column value = col("`" + field.name().replace("`", "``") + "`");
    boolean nested =
        field.dataType() instanceof StructType
            || field.dataType() instanceof ArrayType
            || field.dataType() instanceof MapType;
    if (field.dataType().equals(DataTypes.TimestampType)) {
      // An instant, shown in UTC: without the letter it would be a local time of the business.
      return concat(value.cast(DataTypes.StringType), lit("Z"));
    }
    return nested ? to_json(value) : value.cast(DataTypes.StringType);
  }

  private static Column extra(StructType schema, Table raw) {
    Column[] others =
        Arrays.stream(schema.fields())
            .filter(f -> raw.columns().stream().noneMatch(c -> c.name().equalsIgnoreCase(f.name())))
            .map(f -> text(f).as(f.name()))
            .toArray(Column[]::new);
    if (others.length == 0) {
      return lit(null).cast(DataTypes.StringType);
    }
    Column json = to_json(functions.struct(others));
    return when(json.notEqual("{}"), json);
  }

  private ParquetLanding() {}
}
