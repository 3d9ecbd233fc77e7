package org.almoner.engine.landing;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.almoner.engine.RawColumns;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.CollectionAccumulator;
import scala.Option;

/**
 * Delivered text files as a Spark source: one file is one task, so that each row knows its line.
 * Spark's own CSV reader knows no lines, and drops what it cannot split.
 */
public record LandingSource(
    StructType schema, Delivery delivery, CollectionAccumulator<FileReading> readings)
    implements Table, SupportsRead, ScanBuilder, Scan, Batch {

  /**
   * Rows of the files in the raw table's stored schema; partition i of the result is file i.
   *
   * @param readings what is told of each file once its rows have been read
   */
  public static Dataset<Row> read(
      SparkSession spark,
      StructType schema,
      Delivery delivery,
      CollectionAccumulator<FileReading> readings) {
    DataSourceV2Relation relation =
        DataSourceV2Relation.create(
            new LandingSource(schema, delivery, readings), Option.empty(), Option.empty());
    return org.apache.spark.sql.classic.Dataset.ofRows(
        (org.apache.spark.sql.classic.SparkSession) spark, relation);
  }

  @Override
  public String name() {
    return "landing";
  }

  @Override
  public Set<TableCapability> capabilities() {
    return Set.of(TableCapability.BATCH_READ);
  }

  @Override
  public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
    return this;
  }

  @Override
  public Scan build() {
    return this;
  }

  @Override
  public StructType readSchema() {
    return schema;
  }

  @Override
  public Batch toBatch() {
    return this;
  }

  @Override
  public InputPartition[] planInputPartitions() {
    return delivery.files().stream()
        .map(file -> new FilePartition(file, delivery.of(List.of())))
        .toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    List<String> names = Arrays.asList(schema.fieldNames());
    return new LandingReaders(
        List.copyOf(names.subList(0, names.size() - RawColumns.NAMES.size())), readings);
  }

  /** One file, with what all rows of the delivery share. */
  record FilePartition(LandingFile file, Delivery delivery) implements InputPartition {}
}
