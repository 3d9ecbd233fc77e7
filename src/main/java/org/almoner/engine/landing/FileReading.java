package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.List;

/**
 * What was met in a text file besides its rows.
 *
 * @param file its name
 * @param blank lines that hold nothing, or nothing but separators
 * @param line where it ends before its end, 0 where it does not
 * @param damage why it does
 */
public record FileReading(String file, long blank, long line, String damage)
    implements Serializable {

  /** The damage in one line, with the remedy; empty where the file is whole. */
  public List<String> problems() {
    return line == 0
        ? List.of()
        : List.of(
            "%s, line %d: %s; the lines before are taken in, deliver the file again"
                .formatted(file, line, damage));
  }
}
