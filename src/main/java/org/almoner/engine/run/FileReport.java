package org.almoner.engine.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.almoner.engine.Feed;
import org.almoner.engine.landing.FileReading;
import org.almoner.engine.landing.LandingFile;
import org.jspecify.annotations.Nullable;

/**
 * What became of one landing file.
 *
 * @param taken whether its rows are in the raw tables of the feed
 * @param rows how many, in all of these together
 * @param blank lines that hold nothing, or nothing but separators: no rows, and no fault
 * @param problems each naming file, line, column and remedy
 */
public record FileReport(
    Feed feed, LandingFile file, boolean taken, long rows, long blank, List<String> problems) {

  static FileReport refused(Feed feed, LandingFile file, String problem) {
    return new FileReport(feed, file, false, 0, 0, List.of(problem));
  }

  /**
   * @param reading what was met besides the rows; null where nothing was told
   */
  static FileReport taken(Feed feed, LandingFile file, long rows, @Nullable FileReading reading) {
    return reading == null
        ? new FileReport(feed, file, true, rows, 0, List.of())
        : new FileReport(feed, file, true, rows, reading.blank(), reading.problems());
  }

  /** The same, where this is what one attempt at a run took in of it, and that what another did. */
  FileReport plus(FileReport other) {
    Set<String> all = new LinkedHashSet<>(problems);
    all.addAll(other.problems);
    long most = Math.max(blank, other.blank);
    return new FileReport(feed, file, true, rows + other.rows, most, List.copyOf(all));
  }

  /** Whether there was nothing in the file: told, and no fault by itself. */
  boolean isEmpty() {
    return taken && rows == 0;
  }
}
