package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.Locale;

/**
 * One delivered file.
 *
 * @param name below the landing directory, such as {@code casework/cases.csv}
 * @param uri where it is
 * @param bytes its size
 * @param digest 64-bit hash of its bytes, hexadecimal
 */
public record LandingFile(String name, String uri, Format format, long bytes, String digest)
    implements Serializable {

  public boolean compressed() {
    return name.toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  /** What a raw table remembers of a file it has taken in: the same bytes are taken in once. */
  public String identity() {
    return "landing:" + name + ":" + bytes + ":" + digest;
  }
}
