package org.almoner.engine.landing;

import java.io.Serializable;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One delivered file.
 *
 * @param name below the landing directory, such as {@code casework/cases.csv}
 * @param uri where it is
 * @param bytes its size
 * @param modified when it was last changed, milliseconds since 1970 UTC
 * @param digest 64-bit hash of its bytes, hexadecimal; empty where they were not read
 * @param obstacle why it may not be opened, and the remedy; empty where it may
 */
public record LandingFile(
    String name,
    String uri,
    Format format,
    long bytes,
    long modified,
    String digest,
    String obstacle)
    implements Serializable {
  private static final String HIVE_NULL = "__HIVE_DEFAULT_PARTITION__";

  /** Whether its name says that it is Parquet. */
  public boolean isParquet() {
    return format == Format.PARQUET;
  }

  /** The same file, whose bytes were read. */
  public LandingFile withDigest(String read) {
    return new LandingFile(name, uri, format, bytes, modified, read, obstacle);
  }

  /** The same file, which may not be opened. */
  LandingFile refused(String reason) {
    return new LandingFile(name, uri, format, bytes, modified, digest, reason);
  }

  /** A file that was there once, as far as it is remembered. */
  public static LandingFile of(String name, long bytes, String digest) {
    return new LandingFile(name, "", Format.of(name).orElse(Format.CSV), bytes, 0, digest, "");
  }

  /**
   * What the folders say that it lies in, as Hive names them: {@code state=PA} is a column that the
   * file itself leaves out. By lower-case name.
   */
  public Map<String, String> folderColumns() {
    Map<String, String> columns = new LinkedHashMap<>();
    String[] folders = name.split("/");
    for (int i = 0; i < folders.length - 1; i++) {
      int sign = folders[i].indexOf('=');
      if (sign > 0 && !folders[i].endsWith(HIVE_NULL)) {
        columns.put(
            folders[i].substring(0, sign).toLowerCase(Locale.ROOT),
            decoded(folders[i].substring(sign + 1)));
      }
    }
    return columns;
  }

  /** Hive writes characters that a folder's name may not hold as {@code %3A}. */
  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value; // a per cent sign that stands for itself
    }
  }
}
