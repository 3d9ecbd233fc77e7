package org.almoner.engine.landing;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.FeedFile;
import org.almoner.engine.FeedReader;
import org.almoner.engine.FeedRow;
import org.almoner.engine.UnreadableFileException;
import org.almoner.engine.landing.Unpacked.Damage;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a reader makes of one file. Whatever goes wrong with it costs this file alone: the
 * reader may be another's than the engine's, and the file anybody's.
 */
final class FileRows implements Closeable {
  private final LandingFile file;
  private final DigestedInput bytes;
  private final Unpacked unpacked;
  private final FeedReader.Rows rows;
  private final Map<String, long[]> last = new HashMap<>();
  private final String firstTable;
  private boolean told;

  private FileRows(
      LandingFile file,
      DigestedInput bytes,
      Unpacked unpacked,
      FeedReader.Rows rows,
      Map<String, List<String>> columns) {
    this.file = file;
    this.bytes = bytes;
    this.unpacked = unpacked;
    this.rows = rows;
    this.firstTable = columns.keySet().iterator().next();
    columns.keySet().forEach(table -> last.put(table, new long[1]));
  }

  /**
   * @param seen the file as its reader knows it
   */
  static FileRows open(FeedReader reader, LandingFile file, FeedFile seen, DigestedInput bytes)
      throws IOException {
    Unpacked unpacked = Unpacked.of(bytes);
    try {
      return new FileRows(file, bytes, unpacked, reader.open(seen, unpacked), seen.columns());
    } catch (RuntimeException e) {
      throw refused(file, unpacked, e);
    }
  }

  /**
   * The next row, or null at the end.
   *
   * @throws RefusedFileException where the file is refused as a whole
   */
  @Nullable FeedRow next() {
    try {
      FeedRow row = rows.next();
      if (row != null) {
        requireInOrder(row);
        told |= row.isDamage();
      }
      return row == null && !told ? torn() : row;
    } catch (IOException | RuntimeException e) {
      throw refused(file, unpacked, e);
    }
  }

  /** Rows of one run and file are told apart by their places alone. */
  private void requireInOrder(FeedRow row) {
    long[] before = last.get(row.table());
    if (before == null || row.position() <= before[0]) {
      throw new IllegalStateException(
          "%s %d: no table of the feed, or not behind its row before"
              .formatted(row.table(), row.position()));
    }
    before[0] = row.position();
  }

  /** For a packed file that breaks off, or goes on after its end, of which its reader told not. */
  private @Nullable FeedRow torn() {
    told = true;
    Damage damage = unpacked.damage();
    long after = last.values().stream().mapToLong(place -> place[0]).max().orElse(0) + 1;
    return damage == null ? null : FeedRow.broken(firstTable, after, damage.reason(), "");
  }

  long blank() {
    return rows.blank();
  }

  /** Digest of all its bytes, also of those that its reader did not ask for. */
  String digest() throws IOException {
    return bytes.digest();
  }

  private static RefusedFileException refused(
      LandingFile file, Unpacked unpacked, Exception failure) {
    Damage damage = unpacked.damage();
    if (damage != null) {
      return RefusedFileException.unreadable(
          file,
          new UnreadableFileException(
              "is not whole: %s; deliver it again".formatted(damage.reason()), failure));
    }
    return failure instanceof UnreadableFileException unreadable
        ? RefusedFileException.unreadable(file, unreadable)
        : RefusedFileException.failed(file, failure);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
