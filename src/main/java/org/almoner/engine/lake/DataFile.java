package org.almoner.engine.lake;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One Parquet file of a table version.
 *
 * @param path relative to the table's folder
 * @param partition value of each partition column, as text
 * @param bytes size of the file
 * @param modified when it was written, milliseconds since 1970 UTC
 * @param rows rows in it, or -1 where unknown
 * @param marked whether another tool has marked some of them as deleted, by a deletion vector
 */
public record DataFile(
    String path,
    Map<String, String> partition,
    long bytes,
    long modified,
    long rows,
    boolean marked) {
  private static final Pattern VERSION = Pattern.compile("v(\\d{1,18})/.*");

  /** A file all of whose rows count. */
  DataFile(String path, Map<String, String> partition, long bytes, long modified, long rows) {
    this(path, partition, bytes, modified, rows, false);
  }

  /** The version of the table that added the file, or -1 where another tool named it. */
  long version() {
    Matcher matcher = VERSION.matcher(path);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
  }
}
