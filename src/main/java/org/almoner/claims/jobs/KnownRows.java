package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.claims.rows.Adjustment;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.Remit;
import org.almoner.claims.rows.RemitLine;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;

/**
 * Rows of raw tables that were known by the business date, of files that count. Where a file is
 * sent again with other line breaks its transactions have the identifiers of the first: of
 * submissions and acknowledgements the first stays, being the same; payments and remits get
 * identifiers of their own, since they are staged as duplicates.
 *
 * @param names what files are called
 * @param ranks of files that count
 * @param repeated as {@link CountedFiles#repeated} tells
 */
record KnownRows(
    RawTables tables, FileNames names, Dataset<Row> ranks, Map<String, Integer> repeated) {
  private static final String NTH = "_nth";
  private static final Set<Class<?>> ANSWERS =
      Set.of(
          Payment.class, Remit.class, RemitLine.class, Adjustment.class, ProviderAdjustment.class);

  static KnownRows of(RawTables tables, CountedFiles files) {
    return new KnownRows(tables, files.names(), files.ranks(tables.spark()), files.repeated());
  }

  /**
   * @param key of the staging table
   */
  Dataset<Row> of(Class<? extends X12Row> kind, List<String> key) {
    Table raw = X12Reader.table(kind);
    Dataset<Row> rows = all(raw);
    if (!repeated.isEmpty()) {
      rows = ANSWERS.contains(kind) ? renamed(raw, rows) : firsts(rows, key);
    }
    return rows.select(names(raw));
  }

  /** All rows, those of keys that come again too. */
  Dataset<Row> all(Table raw) {
    return names.named(tables.known(raw)).join(broadcast(ranks), CountedFiles.FILE);
  }

  private static boolean has(Table table, String column) {
    return table.columns().stream().anyMatch(each -> each.name().equals(column));
  }

  private Dataset<Row> renamed(Table raw, Dataset<Row> rows) {
    Map<String, Integer> again = repeated; // the tables do not travel
    UDF3<String, String, String, String> own =
        (id, file, transaction) -> {
          Integer nth = again.get(CountedFiles.place(file, transaction));
          return nth == null ? id : id + "-" + nth;
        };
    UserDefinedFunction renaming = udf(own, DataTypes.StringType);
    Dataset<Row> renamed = rows;
    for (String id : List.of("payment_id", "remit_id")) {
      if (has(raw, id)) {
        renamed = renamed.withColumn(id, renaming.apply(col(id), col("file"), col("transaction")));
      }
    }
    return renamed;
  }

  private static Dataset<Row> firsts(Dataset<Row> rows, List<String> key) {
    Column[] columns = key.stream().map(name -> col(name)).toArray(Column[]::new);
    Column nth =
        row_number()
            .over(Window.partitionBy(columns).orderBy(col(CountedFiles.RANK), col("_line")));
    return rows.withColumn(NTH, nth).filter(col(NTH).equalTo(1));
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
