package org.almoner.engine.lake;

import java.util.Map;
import java.util.TreeMap;
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
 * @param statistics what the log says of it, Delta's JSON; empty where nothing
 * @param tags what its writer noted of it in the log, by name; goes and comes back with the file
 */
public record DataFile(
    String path,
    Map<String, String> partition,
    long bytes,
    long modified,
    long rows,
    String statistics,
    Map<String, String> tags) {
  private static final Pattern VERSION = Pattern.compile("v(\\d{1,18})(-[0-9a-f]+)?/.*");

  /** A file of which nothing is noted. */
  public DataFile(
      String path, Map<String, String> partition, long bytes, long modified, long rows) {
    this(path, partition, bytes, modified, rows, "", Map.of());
  }

  /** The same file with another note. */
  public DataFile tagged(String name, String value) {
    Map<String, String> all = new TreeMap<>(tags);
    all.put(name, value);
    return new DataFile(path, partition, bytes, modified, rows, statistics, all);
  }

  /** The version of the table that added the file, or -1 where another tool named it. */
  public long version() {
    return versionOf(path);
  }

  /** The version of the table that added a file of this path, or -1 where another tool named it. */
  static long versionOf(String path) {
    Matcher matcher = VERSION.matcher(path);
    return matcher.matches() ? Long.parseLong(matcher.group(1)) : -1;
  }
}
