package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * What was met in a file besides its rows.
 *
 * @param file its name
 * @param blank lines that hold nothing, or nothing but separators
 * @param damage where it ends before its end, and why; empty where it does not
 * @param refusal why nothing of it is taken in, which names it; empty where it is taken in
 * @param rows by name of a raw table, the rows that were made for it
 */
public record FileReading(
    String file, long blank, String damage, String refusal, Map<String, Long> rows)
    implements Serializable {

  static FileReading whole(String file) {
    return new FileReading(file, 0, "", "", Map.of());
  }

  static FileReading refused(String file, String refusal) {
    return new FileReading(file, 0, "", refusal, Map.of());
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
    return new FileReading(file, 0, damage, "", Map.of());
  }

  /** The same file with its rows, and so many lines that hold nothing. */
  FileReading counted(Map<String, Long> byTable, long lines) {
    return new FileReading(file, lines, damage, refusal, Map.copyOf(byTable));
  }

  /** The damage in one line, with the remedy; empty where the file is whole. */
  public List<String> problems() {
    return damage.isEmpty() ? List.of() : List.of(file + ", " + damage);
  }
}
