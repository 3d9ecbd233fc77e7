package org.almoner.engine.landing;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import org.apache.spark.util.CollectionAccumulator;
import org.jspecify.annotations.Nullable;

/**
 * Opens one reader per file.
 *
 * @param columns of the contract, in the order in which they precede {@link RawColumns#NAMES}
 * @param readings is told of each file that was read to its end
 */
record LandingReaders(List<String> columns, CollectionAccumulator<FileReading> readings)
    implements PartitionReaderFactory, Serializable {

  @Override
  public PartitionReader<InternalRow> createReader(InputPartition partition) {
    FilePartition part = (FilePartition) partition;
    Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
    Path path = new Path(part.file().uri());
    try {
      DigestedInput bytes = new DigestedInput(path.getFileSystem(hadoop).open(path));
      LandingRows rows = LandingRows.open(part.file(), part.delivery().dialect(), bytes, columns);
      return new Reader(part, bytes, rows, this);
    } catch (IOException e) {
      throw RefusedFileException.unreadable(part.file(), UnreadableFileException.unopened(e));
    } catch (UnreadableFileException e) {
      throw RefusedFileException.unreadable(part.file(), e);
    }
  }

  private static final class Reader implements PartitionReader<InternalRow> {
    private final DigestedInput bytes;
    private final LandingRows rows;
    private final CollectionAccumulator<FileReading> readings;
    private final LandingFile landed;
    private final UTF8String file;
    private final UTF8String runId;
    private final long ingestedAt;
    private final @Nullable String[] fromFolders;
    private @Nullable LandingRow damage;
    private @Nullable LandingRow row;

    Reader(FilePartition part, DigestedInput bytes, LandingRows rows, LandingReaders readers) {
      this.bytes = bytes;
      this.rows = rows;
      this.readings = readers.readings();
      this.landed = part.file();
      this.file = UTF8String.fromString(landed.name());
      this.runId = UTF8String.fromString(part.delivery().runId());
      this.ingestedAt = part.delivery().ingestedAt();
      Map<String, String> folders = part.file().folderColumns();
      this.fromFolders =
          readers.columns().stream()
              .map(column -> folders.get(column.toLowerCase(Locale.ROOT)))
              .toArray(String[]::new);
    }

    @Override
    public boolean next() throws IOException {
      row = read();
      if (row == null) {
        requireUnchanged();
        readings.add(reading());
      } else if (row.isDamage()) {
        damage = row;
      }
      return row != null;
    }

    /** Its receipt will be of the bytes that it was found with. */
    private void requireUnchanged() throws IOException {
      if (!bytes.digest().equals(landed.digest())) {
        throw RefusedFileException.changed(landed);
      }
    }

    private FileReading reading() {
      return damage == null
          ? new FileReading(landed.name(), rows.blank(), 0, "")
          : new FileReading(
              landed.name(), rows.blank(), damage.line(), String.valueOf(damage.defect()));
    }

    private @Nullable LandingRow read() throws IOException {
      try {
        return rows.next();
      } catch (UnreadableFileException e) {
        throw RefusedFileException.unreadable(landed, e);
      }
    }

    @Override
    public InternalRow get() {
      LandingRow current = Objects.requireNonNull(row);
      int width = fromFolders.length;
      Object[] cells = new Object[width + RawColumns.NAMES.size()];
      String[] values = current.values();
      if (values != null) {
        for (int i = 0; i < width; i++) {
          cells[i] = UTF8String.fromString(values[i] == null ? fromFolders[i] : values[i]);
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
