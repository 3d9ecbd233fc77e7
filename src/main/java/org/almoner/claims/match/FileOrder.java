package org.almoner.claims.match;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.nullsLast;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.almoner.claims.rows.Origin;
import org.almoner.claims.rows.RawFile;
import org.jspecify.annotations.Nullable;

/**
 * The order of files, ISA09, ISA10, ISA13, SHA-256, never that of delivery (CLAIMS 1); and of rows:
 * when they became known, file, position.
 */
public final class FileOrder implements Serializable {
  private final Map<String, Integer> ranks;

  private FileOrder(Map<String, Integer> ranks) {
    this.ranks = ranks;
  }

  public static FileOrder of(List<RawFile> files) {
    Map<String, Integer> ranks = new HashMap<>();
    files.stream().sorted(FILES).forEach(file -> ranks.put(file.file(), ranks.size()));
    return new FileOrder(ranks);
  }

  /** Files in their order: the first of equal content is the one that counts. */
  public static final Comparator<RawFile> FILES =
      comparing(RawFile::interchangeDate, nullsFirst(naturalOrder()))
          .thenComparing(RawFile::interchangeTime, nullsFirst(naturalOrder()))
          .thenComparing(RawFile::interchangeControl, nullsFirst(naturalOrder()))
          .thenComparing(RawFile::sha256)
          .thenComparing(RawFile::file);

  public int rank(Origin origin) {
    return ranks.getOrDefault(origin.envelope().file(), Integer.MAX_VALUE);
  }

  /** Rows by file and position. */
  public Comparator<Origin> positions() {
    return comparing(this::rank).thenComparing(Origin::segmentOffset);
  }

  /** Rows by the date they became known, file and position; without a date they are the newest. */
  public Comparator<Origin> rows() {
    return comparing(FileOrder::recorded, nullsLast(naturalOrder())).thenComparing(positions());
  }

  private static java.time.@Nullable LocalDate recorded(Origin origin) {
    return origin.envelope().recordedDate();
  }
}
