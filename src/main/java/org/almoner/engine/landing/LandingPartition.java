package org.almoner.engine.landing;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.engine.FeedRow;
import org.almoner.engine.RawColumns;
import org.almoner.engine.UnreadableFileException;
import org.almoner.engine.landing.LandingSource.FilePartition;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkEnv;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file as Spark has them, see {@link LandingSource#schema}. A file that is refused
 * ends quietly and is told, so that one attempt finds all of them.
 */
final class LandingPartition implements PartitionReader<InternalRow> {
  private final FilePartition part;
  private final LandingReaders readers;
  private final LandingFile landed;
  private final UTF8String file;
  private final UTF8String runId;
  private final long ingestedAt;
  private final int width;
  private final Map<String, @Nullable String[]> fromFolders = new HashMap<>();
  private @Nullable FileRows rows;
  private @Nullable FeedRow damage;
  private @Nullable FeedRow row;

  LandingPartition(FilePartition part, LandingReaders readers) {
    this.part = part;
    this.readers = readers;
    this.landed = part.file();
    this.file = UTF8String.fromString(landed.name());
    this.runId = UTF8String.fromString(part.delivery().runId());
    this.ingestedAt = part.delivery().ingestedAt();
    List<TableShape> shapes = readers.tables();
    this.width = shapes.stream().mapToInt(shape -> shape.columns().size()).max().orElseThrow();
    shapes.forEach(shape -> fromFolders.put(shape.name(), shape.fromFolders(landed)));
  }

  @Override
  public boolean next() throws IOException {
    try {
      row = opened().next();
      if (row == null) {
        requireUnchanged();
        readers.readings().add(reading());
      } else if (row.isDamage()) {
        damage = row;
      }
    } catch (RefusedFileException e) {
      row = null;
      readers.readings().add(FileReading.refused(landed.name(), e.getMessage()));
    }
    return row != null;
  }

  private FileRows opened() {
    if (rows == null) {
      Configuration hadoop = SparkHadoopUtil.get().newConfiguration(SparkEnv.get().conf());
      Path path = new Path(landed.uri());
      try {
        DigestedInput bytes = new DigestedInput(path.getFileSystem(hadoop).open(path));
        rows = FileRows.open(readers.reader(), part, TableShape.columns(readers.tables()), bytes);
      } catch (IOException e) {
        throw RefusedFileException.unreadable(landed, UnreadableFileException.unopened(e));
      }
    }
    return rows;
  }

  /** Its receipt will be of the bytes that it was found with. */
  private void requireUnchanged() throws IOException {
    if (!opened().digest().equals(landed.digest())) {
      throw RefusedFileException.changed(landed);
    }
  }

  private FileReading reading() {
    FileReading reading =
        damage == null
            ? FileReading.whole(landed.name())
            : FileReading.damaged(
                landed.name(), readers.unit(), damage.position(), String.valueOf(damage.defect()));
    return reading.withBlank(opened().blank());
  }

  @Override
  public InternalRow get() {
    FeedRow current = Objects.requireNonNull(row);
    boolean several = fromFolders.size() > 1;
    Object[] cells = new Object[width + RawColumns.NAMES.size() + (several ? 1 : 0)];
    String[] values = current.values();
    if (values != null) {
      String[] folders = Objects.requireNonNull(fromFolders.get(current.table()));
      for (int i = 0; i < folders.length; i++) {
        cells[i] = UTF8String.fromString(values[i] == null ? folders[i] : values[i]);
      }
    }
    cells[width] = file;
    cells[width + 1] = current.position();
    cells[width + 2] = ingestedAt;
    cells[width + 3] = runId;
    cells[width + 4] = UTF8String.fromString(current.extra());
    cells[width + 5] = UTF8String.fromString(current.defect());
    cells[width + 6] = UTF8String.fromString(current.unparsed());
    if (several) {
      cells[width + 7] = UTF8String.fromString(current.table());
    }
    return new GenericInternalRow(cells);
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
