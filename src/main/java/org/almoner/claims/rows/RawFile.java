package org.almoner.claims.rows;

import java.time.LocalDate;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A file, told last. {@code duplicate_of} needs the other files.
 *
 * @param byType transactions by ST01
 * @param interchangeDate ISA09 of its first interchange as written; with ISA10, ISA13 and SHA-256
 *     the order of files
 * @param recordedDate the same as a date: when the file became known; null means: whenever asked
 */
public record RawFile(
    String file,
    String sha256,
    long bytes,
    int interchanges,
    int transactions,
    SortedMap<String, Integer> byType,
    @Nullable String interchangeDate,
    @Nullable String interchangeTime,
    @Nullable String interchangeControl,
    @Nullable LocalDate recordedDate)
    implements X12Row {
  /** The same by another name. */
  public RawFile called(String name) {
    return new RawFile(
        name,
        sha256,
        bytes,
        interchanges,
        transactions,
        byType,
        interchangeDate,
        interchangeTime,
        interchangeControl,
        recordedDate);
  }
}
