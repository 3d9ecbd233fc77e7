package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.almoner.claims.match.Duplicates;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.RecordTexts;
import org.almoner.claims.rows.Remit;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Remits and PLB that came before in another 835: they are looked for where the rows are, among
 * those whose content two payments have. What is found is few, and brought to one place.
 */
final class SeenBefore {
  private static final String CONTENT = "content_hash";
  private static final String PAYMENT = "payment_id";

  /** Identifiers of remits, as rows of one column. */
  static Dataset<Row> remits(Dataset<Row> remits, FileOrder order) {
    return found(
        remits,
        "remit_id",
        (content, rows) -> Duplicates.remits(records(Remit.class, rows), order).iterator());
  }

  /**
   * Keys of PLB, as {@link Duplicates#key} makes them, as rows of one column.
   *
   * @param name of the column
   */
  static Dataset<Row> providerAdjustments(Dataset<Row> adjustments, FileOrder order, String name) {
    return found(
        adjustments,
        name,
        (content, rows) ->
            Duplicates.providerAdjustments(records(ProviderAdjustment.class, rows), order)
                .iterator());
  }

  private static Dataset<Row> found(
      Dataset<Row> rows, String name, FlatMapGroupsFunction<String, Row, String> seen) {
    Dataset<Row> contents =
        rows.groupBy(CONTENT)
            .agg(min(PAYMENT).as("first"), max(PAYMENT).as("last"))
            .filter("first <> last")
            .select(CONTENT);
    Dataset<Row> again = rows.join(contents, new String[] {CONTENT}, "left_semi");
    List<String> ids =
        again
            .groupBy(CONTENT)
            .as(Encoders.STRING(), Encoders.row(again.schema()))
            .flatMapGroups(seen, Encoders.STRING())
            .collectAsList();
    return rows.sparkSession().createDataset(ids, Encoders.STRING()).select(col("value").as(name));
  }

  private static <T extends Record> List<T> records(Class<T> kind, Iterator<Row> rows) {
    RecordTexts<T> reading = RecordTexts.of(kind);
    List<T> records = new ArrayList<>();
    rows.forEachRemaining(row -> records.add(reading.read(row::getAs)));
    return records;
  }

  private SeenBefore() {}
}
