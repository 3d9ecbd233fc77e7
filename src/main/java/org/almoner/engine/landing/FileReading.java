package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.List;

/**
 * What was met in a file besides its rows.
 *
 * @param file its name
 * @param blank lines that hold nothing, or nothing but separators
 * @param damage where it ends before its end, and why; empty where it does not
 * @param refusal why nothing of it is taken in, which names it; empty where it is taken in
 */
public record FileReading(String file, long blank, String damage, String refusal)
    implements Serializable {

  static FileReading whole(String file) {
    return new FileReading(file, 0, "", "");
  }

  static FileReading refused(String file, String refusal) {
    return new FileReading(file, 0, "", refusal);
  }

  /**
   * A file that was taken in up to a place.
   *
   * @param unit what places in it are counted in
   * @param place the first that could not be read
   */
  public static FileReading damaged(String file, String unit, long place, String reason) {
    String damage =
        "%1$s %2$d: %3$s; the %1$ss before are taken in, deliver the file again"
            .formatted(unit, place, reason);
    return new FileReading(file, 0, damage, "");
  }

  /** The same file with so many lines that hold nothing. */
  FileReading withBlank(long lines) {
    return new FileReading(file, lines, damage, refusal);
  }

  /** The damage in one line, with the remedy; empty where the file is whole. */
  public List<String> problems() {
    return damage.isEmpty() ? List.of() : List.of(file + ", " + damage);
  }
}
