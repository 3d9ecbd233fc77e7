package org.almoner.engine.lake;

import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.ExperimentalMethods;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.PreprocessTableWithDVsStrategy;
import org.apache.spark.sql.delta.stats.PrepareDeltaScan;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of a table to which another tool gave features that change what a file means, such as
 * deletion vectors: Delta's own reader on Spark knows them. Our own versions need none of this.
 */
record DeltaReader(SparkSession spark, Path folder) {

  /** The rows of a version in the given columns, null where the table lacks one. */
  Dataset<Row> at(long number, StructType schema) {
    letDeltaRead();
    Dataset<Row> rows =
        spark.read().format("delta").option("versionAsOf", number).load(folder.toString());
    return rows.select(
        Arrays.stream(schema.fields()).map(f -> column(rows, f)).toArray(Column[]::new));
  }

  private static Column column(Dataset<Row> rows, StructField field) {
    boolean there = Arrays.asList(rows.columns()).contains(field.name());
    Column column = there ? functions.col(field.name()) : functions.lit(null);
    return column.cast(field.dataType()).as(field.name(), field.metadata());
  }

  /** Reading needs Delta's choice of files and its filter, and none of its other extensions. */
  private void letDeltaRead() {
    spark.conf().set("spark.databricks.delta.requiredSparkConfsCheck.enabled", "false");
    spark.conf().set("spark.databricks.delta.snapshotPartitions", "1");
    ExperimentalMethods methods = spark.experimental();
    if (methods.extraStrategies().isEmpty()) { // nobody else of ours sets any
      methods.extraOptimizations_$eq(seq(new PrepareDeltaScan(spark)));
      methods.extraStrategies_$eq(seq(new PreprocessTableWithDVsStrategy(spark)));
    }
  }

  private static <T> Seq<T> seq(T only) {
    return CollectionConverters.asScala(List.of(only)).toSeq();
  }
}
