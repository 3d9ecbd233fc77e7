package org.almoner.claims.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.almoner.claims.match.Duplicates;
import org.almoner.claims.match.FileOrder;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.rows.RecordTexts;
import org.almoner.claims.rows.Remit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Remits and PLB that came before in another file: few, and found among rows of equal content. */
final class SeenBefore {
  private static final String CONTENT = "content_hash";

  /** Identifiers of remits. */
  static Set<String> remits(Dataset<Row> remits, FileOrder order) {
    return Duplicates.remits(again(remits, Remit.class), order);
  }

  /** Keys of PLB, as {@link Duplicates#key} makes them. */
  static Set<String> providerAdjustments(Dataset<Row> adjustments, FileOrder order) {
    return Duplicates.providerAdjustments(again(adjustments, ProviderAdjustment.class), order);
  }

  private static <T extends Record> List<T> again(Dataset<Row> rows, Class<T> kind) {
    Dataset<Row> contents =
        rows.groupBy(CONTENT).agg(count(lit(1)).as("n")).filter("n > 1").select(CONTENT);
    RecordTexts<T> reading = RecordTexts.of(kind);
    return rows.join(contents, new String[] {CONTENT}, "left_semi").collectAsList().stream()
        .map(row -> reading.read(row::getAs))
        .toList();
  }

  /** Texts as rows of one column. */
  static Dataset<Row> rows(SparkSession spark, Collection<String> texts, String column) {
    return spark
        .createDataset(List.copyOf(texts), Encoders.STRING())
        .select(col("value").as(column));
  }

  private SeenBefore() {}
}
