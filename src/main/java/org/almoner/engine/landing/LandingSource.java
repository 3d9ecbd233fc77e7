package org.almoner.engine.landing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Delivered text files as a Spark source: one file is one task, so that each row knows its line.
 * Spark's own CSV reader knows no lines, and drops what it cannot split.
 */
public final class LandingSource implements TableProvider {
  private static final String DELIVERY = "delivery";

  /** Rows of the files in the raw table's stored schema; partition i of the result is file i. */
  public static Dataset<Row> read(SparkSession spark, StructType schema, Delivery delivery) {
    return spark
        .read()
        .format(LandingSource.class.getName())
        .schema(schema)
        .option(DELIVERY, delivery.toJson())
        .load();
  }

  @Override
  public StructType inferSchema(CaseInsensitiveStringMap options) {
    throw new IllegalArgumentException("The contract gives the schema");
  }

  @Override
  public boolean supportsExternalMetadata() {
    return true;
  }

  @Override
  public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> options) {
    String delivery = new CaseInsensitiveStringMap(options).get(DELIVERY);
    return new Source(schema, Delivery.fromJson(delivery));
  }

  private record Source(StructType schema, Delivery delivery)
      implements Table, SupportsRead, ScanBuilder, Scan, Batch {

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
          .map(file -> new FilePartition(file, delivery))
          .toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
      List<String> names = Arrays.asList(schema.fieldNames());
      List<String> columns =
          names.subList(0, names.size() - org.almoner.engine.RawColumns.NAMES.size());
      return new LandingReaders(List.copyOf(columns));
    }
  }

  /** One file, with what all rows of the delivery share. */
  record FilePartition(LandingFile file, Delivery delivery) implements InputPartition {}
}
