package org.almoner.claims.rows;

import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A file, told last. {@code duplicate_of} needs the other files.
 *
 * @param byType transactions by ST01
 * @param interchangeDate ISA09 of its first interchange as written; with ISA10, ISA13 and SHA-256
 *     the order of files
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
    @Nullable String interchangeControl)
    implements X12Row {}
