package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Rows of raw tables that were known by the business date, of files that count. A key comes once: a
 * file that is sent again with other line breaks has the keys of the first, whose rows stay.
 */
record KnownRows(JobContext context, Dataset<Row> ranks) {
  private static final String RECORDED = "recorded_date";
  private static final String NTH = "_nth";

  static KnownRows of(JobContext context, CountedFiles files) {
    return new KnownRows(context, files.ranks(context));
  }

  /**
   * @param key of the staging table
   */
  Dataset<Row> of(Class<? extends X12Row> kind, List<String> key) {
    Table raw = X12Reader.table(kind);
    Column[] columns = key.stream().map(name -> col(name)).toArray(Column[]::new);
    return firsts(all(raw), columns).select(names(raw));
  }

  /** All rows, those of keys that come again too. */
  Dataset<Row> all(Table raw) {
    Dataset<Row> rows = context.read(raw);
    if (raw.columns().stream().anyMatch(column -> column.name().equals(RECORDED))) {
      Column day = col(RECORDED);
      rows = rows.filter(day.isNull().or(day.leq(context.date().date().toString())));
    }
    return rows.join(broadcast(ranks), CountedFiles.FILE);
  }

  private static Dataset<Row> firsts(Dataset<Row> rows, Column[] key) {
    boolean isDistinct =
        rows.groupBy(xxhash64(key)).agg(count(lit(1)).as("n")).filter("n > 1").isEmpty();
    return isDistinct
        ? rows
        : rows.withColumn(
                NTH,
                row_number()
                    .over(Window.partitionBy(key).orderBy(col(CountedFiles.RANK), col("_line"))))
            .filter(col(NTH).equalTo(1));
  }

  /** The columns of a table, by name. */
  static Column[] names(Table table) {
    return table.columns().stream().map(each -> col(each.name())).toArray(Column[]::new);
  }

  /** All cells of a row in the order of its table. */
  static Column cells(Table raw) {
    return array(names(raw));
  }
}
