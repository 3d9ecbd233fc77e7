package org.almoner.engine.landing;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedRow;
import org.almoner.engine.RawColumns;
import org.almoner.engine.UnreadableFileException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one file as Spark has them, see {@link LandingSource#schema}. A file that is refused
 * ends quietly and is told, so that one attempt finds all of them.
 */
final class LandedFile implements Closeable {
  private final LandingReaders readers;
  private final LandingFile landed;
  private final Delivery delivery;
  private final Configuration hadoop;
  private final UTF8String file;
  private final UTF8String runId;
  private final int width;
  private final Map<String, @Nullable String[]> fromFolders = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();
  private @Nullable FileRows rows;
  private @Nullable FeedRow damage;

  LandedFile(LandingFile landed, Delivery delivery, LandingReaders readers, Configuration hadoop) {
    this.readers = readers;
    this.landed = landed;
    this.delivery = delivery;
    this.hadoop = hadoop;
    this.file = UTF8String.fromString(landed.name());
    this.runId = UTF8String.fromString(delivery.runId());
    List<TableShape> shapes = readers.tables();
    this.width = shapes.stream().mapToInt(shape -> shape.columns().size()).max().orElseThrow();
    shapes.forEach(shape -> fromFolders.put(shape.name(), shape.fromFolders(landed)));
  }

  /** The next row, or null at the end. */
  @Nullable InternalRow next() throws IOException {
    try {
      FeedRow row = opened().next();
      if (row == null) {
        requireUnchanged();
        readers.readings().add(reading());
        return null;
      }
      if (row.isDamage()) {
        damage = row;
      }
      counts.merge(row.table(), 1L, Long::sum);
      return cells(row);
    } catch (RefusedFileException e) {
      readers.readings().add(FileReading.refused(landed.name(), e.getMessage()));
      return null;
    }
  }

  private FileRows opened() {
    if (rows == null) {
      Path path = new Path(landed.uri());
      try {
        DigestedInput bytes = new DigestedInput(path.getFileSystem(hadoop).open(path));
        rows = FileRows.open(readers.reader(), landed, seen(), bytes);
      } catch (IOException e) {
        throw RefusedFileException.unreadable(landed, UnreadableFileException.unopened(e));
      }
    }
    return rows;
  }

  private FeedFile seen() {
    Dialect dialect = delivery.dialect();
    return new FeedFile(
        landed.name(),
        TableShape.columns(readers.tables()),
        dialect.encoding(),
        dialect.delimiter());
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
    return reading.counted(counts, opened().blank());
  }

  private InternalRow cells(FeedRow row) {
    boolean several = fromFolders.size() > 1;
    Object[] cells = new Object[width + RawColumns.NAMES.size() + (several ? 1 : 0)];
    String[] values = row.values();
    if (values != null) {
      String[] folders = Objects.requireNonNull(fromFolders.get(row.table()));
      for (int i = 0; i < folders.length; i++) {
        cells[i] = UTF8String.fromString(values[i] == null ? folders[i] : values[i]);
      }
    }
    cells[width] = file;
    cells[width + 1] = row.position();
    cells[width + 2] = delivery.ingestedAt();
    cells[width + 3] = runId;
    cells[width + 4] = UTF8String.fromString(row.extra());
    cells[width + 5] = UTF8String.fromString(row.defect());
    cells[width + 6] = UTF8String.fromString(row.unparsed());
    if (several) {
      cells[width + 7] = UTF8String.fromString(row.table());
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
