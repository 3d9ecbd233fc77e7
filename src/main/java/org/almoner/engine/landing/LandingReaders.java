package org.almoner.engine.landing;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.almoner.engine.RawColumns;
import org.almoner.engine.landing.LandingSource.FilePartition;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Opens one reader per file.
 *
 * @param columns of the contract, in the order in which they precede {@link RawColumns#NAMES}
 */
record LandingReaders(List<String> columns) implements PartitionReaderFactory, Serializable {

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    FilePartition part = (FilePartition) partition;
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    Path path = new Path(part.file().uri());
    try {
      return new Reader(
          part,
          LandingRows.open(part.file().format(), path.getFileSystem(hadoop).open(path), columns),
          columns.size());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("Cannot read " + part.file().name(), e);
    }
  }

  private static final class Reader implements PartitionReader<InternalRow> {
    private final LandingRows rows;
    private final int width;
    private final UTF8String file;
    private final UTF8String runId;
    private final long ingestedAt;
    private @Nullable LandingRow row;

    Reader(FilePartition part, LandingRows rows, int width) {
      this.rows = rows;
      this.width = width;
      this.file = UTF8String.fromString(part.file().name());
      this.runId = UTF8String.fromString(part.delivery().runId());
      this.ingestedAt = part.delivery().ingestedAt();
    }

    @Override
    public boolean next() throws IOException {
      row = rows.next();
      return row != null;
    }

    @Override
    public InternalRow get() {
      LandingRow current = java.util.Objects.requireNonNull(row);
      Object[] cells = new Object[width + RawColumns.NAMES.size()];
      String[] values = current.values();
      if (values != null) {
        for (int i = 0; i < width; i++) {
          cells[i] = UTF8String.fromString(values[i]);
        }
      }
      cells[width] = file;
      cells[width + 1] = current.line();
      cells[width + 2] = ingestedAt;
      cells[width + 3] = runId;
      cells[width + 4] = UTF8String.fromString(current.extra());
      cells[width + 5] = UTF8String.fromString(current.defect());
      cells[width + 6] = UTF8String.fromString(current.unparsed());
      return new GenericInternalRow(cells);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
