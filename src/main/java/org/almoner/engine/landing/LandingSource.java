package org.almoner.engine.landing;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.almoner.engine.Feed;
import org.almoner.engine.FeedReader;
import org.almoner.engine.RawColumns;
import org.apache.spark.sql.Column;
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
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.CollectionAccumulator;
import scala.Option;

/**
 * Delivered files as a Spark source: a file is read by one task, so that each row knows its place
 * in the file, and small ones share a task, see {@link Delivery#tasks}. Spark's own CSV reader
 * knows no lines, and drops what it cannot split.
 *
 * @param feed whose files they are
 * @param schema of the feed's only table or, where it has several, of the rows of all
 * @param readings what is told of each file once its rows have been read
 */
public record LandingSource(
    Feed feed, StructType schema, Delivery delivery, CollectionAccumulator<FileReading> readings)
    implements Table, SupportsRead, ScanBuilder, Scan, Batch {
  private static final String TABLE = "_table";
  private static final String CELL = "_cell_";

  /** Rows of the files in the stored schema of the feed's tables; partition i is of task i. */
  public static Dataset<Row> read(
      SparkSession spark,
      Feed feed,
      Delivery delivery,
      CollectionAccumulator<FileReading> readings) {
    StructType schema =
        feed.tables().size() == 1 ? RawColumns.schema(feed.first()) : together(feed);
    DataSourceV2Relation relation =
        DataSourceV2Relation.create(
            new LandingSource(feed, schema, delivery, readings), Option.empty(), Option.empty());
    return org.apache.spark.sql.classic.Dataset.ofRows(
        (org.apache.spark.sql.classic.SparkSession) spark, relation);
  }

  /** Of rows of all tables those of one, in its stored schema; partitions stay as they are. */
  public static Dataset<Row> of(org.almoner.engine.Table raw, Dataset<Row> all) {
    List<org.almoner.engine.Column> columns = raw.columns();
    Stream<Column> cells =
        Stream.iterate(0, i -> i < columns.size(), i -> i + 1)
            .map(i -> col(CELL + i).as(columns.get(i).name()));
    Stream<Column> others = RawColumns.NAMES.stream().map(name -> col(name));
    return all.filter(col(TABLE).equalTo(raw.name()))
        .select(Stream.concat(cells, others).toArray(Column[]::new));
  }

  /** Cells as wide as the widest table, the columns of every raw table, and whose row it is. */
  private static StructType together(Feed feed) {
    StructType schema = new StructType();
    for (int i = 0; i < width(feed); i++) {
      schema = schema.add(CELL + i, DataTypes.StringType);
    }
    for (org.almoner.engine.Column column : RawColumns.COLUMNS) {
      schema = schema.add(column.field());
    }
    return schema.add(TABLE, DataTypes.StringType);
  }

  private static int width(Feed feed) {
    return feed.tables().stream().mapToInt(table -> table.columns().size()).max().orElseThrow();
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
    return delivery.tasks().stream()
        .map(files -> new FilesPartition(delivery.of(files)))
        .toArray(InputPartition[]::new);
  }

  @Override
  public PartitionReaderFactory createReaderFactory() {
    FeedReader reader = feed.reader().orElseGet(UsualReader::new);
    return new LandingReaders(reader, TableShape.of(feed), feed.landing().unit(), readings);
  }

  /** Files that one task reads, one after the other. */
  record FilesPartition(Delivery delivery) implements InputPartition {}
}
