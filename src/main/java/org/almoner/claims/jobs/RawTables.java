package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Function;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Raw tables as a job or a lake has them, by a business date. */
record RawTables(SparkSession spark, LocalDate date, Function<Table, Dataset<Row>> reading) {
  private static final String RECORDED = "recorded_date";

  static RawTables of(JobContext context) {
    return new RawTables(context.spark(), context.date().date(), context::read);
  }

  static RawTables of(SparkSession spark, Lake lake, LocalDate date) {
    return new RawTables(spark, date, table -> lake.read(spark, table));
  }

  /** All rows. */
  Dataset<Row> all(Table raw) {
    return reading.apply(raw);
  }

  /** Rows that were known by the date. */
  Dataset<Row> known(Table raw) {
    Dataset<Row> rows = all(raw);
    if (!Arrays.asList(rows.columns()).contains(RECORDED)) {
      return rows;
    }
    Column day = col(RECORDED);
    return rows.filter(day.isNull().or(day.leq(date.toString())));
  }
}
