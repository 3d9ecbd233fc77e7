package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.List;
import org.almoner.engine.FeedReader;
import org.almoner.engine.landing.LandingSource.FilesPartition;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Opens one reader per task.
 *
 * @param reader what makes rows of it
 * @param tables of the feed
 * @param unit what places in a file are counted in
 * @param readings is told of each file that was read to its end, or is refused
 */
record LandingReaders(
    FeedReader reader,
    List<TableShape> tables,
    String unit,
    CollectionAccumulator<FileReading> readings)
    implements PartitionReaderFactory, Serializable {

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    return new LandingPartition(((FilesPartition) partition).delivery(), this);
  }
}
