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
      DigestedInput bytes = new DigestedInput(path.getFileSystem(hadoop).open(path));
      LandingRows rows = LandingRows.open(part.file().format(), bytes, columns);
      return new Reader(part, bytes, rows, columns.size());
    } catch (IOException e) {
      throw RefusedFileException.unreadable(part.file(), e);
    }
  }

  private static final class Reader implements PartitionReader<InternalRow> {
    private final LandingFile landed;
    private final DigestedInput bytes;
    private final LandingRows rows;
    private final int width;
    private final UTF8String file;
    private final UTF8String runId;
    private final long ingestedAt;
    private @Nullable LandingRow row;

    Reader(FilePartition part, DigestedInput bytes, LandingRows rows, int width) {
      this.landed = part.file();
      this.bytes = bytes;
      this.rows = rows;
      this.width = width;
      this.file = UTF8String.fromString(part.file().name());
      this.runId = UTF8String.fromString(part.delivery().runId());
      this.ingestedAt = part.delivery().ingestedAt();
    }

    @Override
    public boolean next() {
      try {
        row = rows.next();
        if (row == null && !bytes.digest().equals(landed.digest())) {
          throw RefusedFileException.changed(landed);
        }
        return row != null;
      } catch (IOException e) {
        throw RefusedFileException.unreadable(landed, e);
      }
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
