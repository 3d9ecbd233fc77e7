package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.Locale;

/**
 * One delivered file.
 *
 * @param name below the landing directory, such as {@code casework/cases.csv}
 * @param uri where it is
 * @param bytes its size
 * @param modified when it was last changed, milliseconds since 1970 UTC
 * @param digest 64-bit hash of its bytes, hexadecimal; empty where they were not read
 */
public record LandingFile(
    String name, String uri, Format format, long bytes, long modified, String digest)
    implements Serializable {

  public boolean compressed() {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** A file that was there once, as far as it is remembered. */
  public static LandingFile of(String name, long bytes, String digest) {
    return new LandingFile(name, "", Format.of(name).orElse(Format.CSV), bytes, 0, digest);
  }

  /** The same file, whose bytes were read. */
  public LandingFile withDigest(String read) {
    return new LandingFile(name, uri, format, bytes, modified, read);
  }
}
