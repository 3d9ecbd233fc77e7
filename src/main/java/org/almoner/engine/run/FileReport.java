package org.almoner.engine.run;

import java.util.List;
import org.almoner.engine.Table;
import org.almoner.engine.landing.FileReading;
import org.almoner.engine.landing.LandingFile;
import org.jspecify.annotations.Nullable;

/**
 * What became of one landing file.
 *
 * @param taken whether its rows are in raw
 * @param rows how many
 * @param blank lines that hold nothing, or nothing but separators: no rows, and no fault
 * @param problems each naming file, line, column and remedy
 */
public record FileReport(
    Table raw, LandingFile file, boolean taken, long rows, long blank, List<String> problems) {

  static FileReport refused(Table raw, LandingFile file, String problem) {
    return new FileReport(raw, file, false, 0, 0, List.of(problem));
  }

  /**
   * @param reading what was met besides the rows; null where nothing was told
   */
  static FileReport taken(Table raw, LandingFile file, long rows, @Nullable FileReading reading) {
    return reading == null
        ? new FileReport(raw, file, true, rows, 0, List.of())
        : new FileReport(raw, file, true, rows, reading.blank(), reading.problems());
  }

  /** Whether there was nothing in the file: told, and no fault by itself. */
  boolean isEmpty() {
    return taken && rows == 0;
  }
}
