package org.almoner.engine.care;

import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * What a vacuum of one table does.
 *
 * @param goes files that nothing needs any more
 * @param spared files that are not live and stay all the same
 * @param records of what was kept for something that is over
 * @param logs that rebuilt tables left behind
 */
public record VacuumPlan(
    List<Finding> goes, List<Finding> spared, List<Path> records, List<Path> logs) {

  /**
   * A file that is not live.
   *
   * @param path relative to the table's folder
   * @param why it goes or stays, in words
   */
  public record Finding(String path, long bytes, String why) {}

  public long bytes() {
    return goes.stream().mapToLong(Finding::bytes).sum();
  }
}
