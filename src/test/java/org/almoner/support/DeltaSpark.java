package org.almoner.support;

import io.delta.tables.DeltaTable;
import java.util.List;
import org.almoner.engine.Table;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A table as Delta's own writer and reader on Spark treat it, in a session of their own. */
public record DeltaSpark(SparkSession spark, String path) {

  public static DeltaSpark of(TestLake lake, Table table) {
    SparkSession spark = TestSpark.session().newSession();
    // Paths need no extension of the session, only that Delta does not ask for one.
    spark.conf().set("spark.databricks.delta.requiredSparkConfsCheck.enabled", "false");
    spark.conf().set("spark.databricks.delta.snapshotPartitions", "1");
    return new DeltaSpark(spark, lake.lake().folder(table).toString());
  }

  public DeltaTable table() {
    return DeltaTable.forPath(spark, path);
  }

  public void optimize() {
    table().optimize().executeCompaction();
  }

  /** All rows as text, in a stable order. */
  public List<String> rows() {
    List<Row> rows = spark.read().format("delta").load(path).collectAsList();
    return CsvTable.shown(List.of(table().toDF().columns()), rows);
  }
}
