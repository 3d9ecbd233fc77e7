package org.almoner.engine.run;

import java.util.List;
import org.almoner.engine.Table;
import org.almoner.engine.landing.LandingFile;

/**
 * What became of one landing file.
 *
 * @param taken whether its rows are in raw
 * @param rows how many
 * @param problems each naming file, line, column and remedy
 */
public record FileReport(
    Table raw, LandingFile file, boolean taken, long rows, List<String> problems) {

  static FileReport refused(Table raw, LandingFile file, String problem) {
    return new FileReport(raw, file, false, 0, List.of(problem));
  }
}
