package org.almoner.engine.landing;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
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
 * The rows of one file as Spark has them, each in the stored schema of its raw table. A file is
 * read by one task, so that each row knows its place in it. One that is refused ends quietly and is
 * told, so that one attempt finds all of them.
 */
public final class LandedFile implements Closeable {
  private final LandingReaders readers;
  private final LandingFile landed;
  private final Delivery delivery;
  private final Configuration hadoop;
  private final UTF8String file;
  private final UTF8String runId;
  private final Map<String, @Nullable String[]> fromFolders = new HashMap<>();
  private final Map<String, Long> counts = new HashMap<>();
  private @Nullable FileRows rows;
  private @Nullable FeedRow damage;
  private @Nullable FeedRow row;

  public LandedFile(
      LandingFile landed, Delivery delivery, LandingReaders readers, Configuration hadoop) {
    this.readers = readers;
    this.landed = landed;
    this.delivery = delivery;
    this.hadoop = hadoop;
    this.file = UTF8String.fromString(landed.name());
    this.runId = UTF8String.fromString(delivery.runId());
    readers.tables().forEach(shape -> fromFolders.put(shape.name(), shape.fromFolders(landed)));
  }

  /** Goes to the next row; false at the end. */
  public boolean next() throws IOException {
    try {
      row = opened().next();
      if (row == null) {
        requireUnchanged();
        readers.readings().add(reading());
      } else {
        damage = row.isDamage() ? row : damage;
        counts.merge(row.table(), 1L, Long::sum);
      }
    } catch (RefusedFileException e) {
      row = null;
      readers.readings().add(FileReading.refused(landed.name(), e.getMessage()));
    }
    return row != null;
  }

  /** Name of the raw table that the row is of. */
  public String table() {
    return current().table();
  }

  private FeedRow current() {
    return Objects.requireNonNull(row);
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

  /** The row, in the stored schema of its table. */
  public InternalRow row() {
    FeedRow of = current();
    @Nullable String[] folders = Objects.requireNonNull(fromFolders.get(of.table()));
    int width = folders.length;
    Object[] cells = new Object[width + RawColumns.NAMES.size()];
    String[] values = of.values();
    if (values != null) {
      for (int i = 0; i < width; i++) {
        cells[i] = UTF8String.fromString(values[i] == null ? folders[i] : values[i]);
      }
    }
    cells[width] = file;
    cells[width + 1] = of.position();
    cells[width + 2] = delivery.ingestedAt();
    cells[width + 3] = runId;
    cells[width + 4] = UTF8String.fromString(of.extra());
    cells[width + 5] = UTF8String.fromString(of.defect());
    cells[width + 6] = UTF8String.fromString(of.unparsed());
    return new GenericInternalRow(cells);
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
  }
}
