package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that one run takes into one raw table.
 *
 * @param dialect how its text files are written
 * @param ingestedAt the run's business instant, microseconds since 1970 UTC
 */
public record Delivery(List<LandingFile> files, Dialect dialect, String runId, long ingestedAt)
    implements Serializable {

  private static final int TASKS = 32;
  private static final long LEAST_BYTES = 1 << 20;
  private static final long MOST_BYTES = 128 << 20;

  /**
   * The files that each task reads, in their order. A task costs as much as reading some hundred
   * thousand bytes, and each leaves a data file in each table, so that small files share one. How
   * many do depends on them alone, and not on the machine.
   */
  public List<List<LandingFile>> tasks() {
    long all = files.stream().mapToLong(LandingFile::bytes).sum();
    long share = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, all / TASKS));
    List<List<LandingFile>> tasks = new ArrayList<>();
    long left = 0;
    for (LandingFile file : files) {
      if (tasks.isEmpty() || file.bytes() > left) {
        tasks.add(new ArrayList<>());
        left = share;
      }
      tasks.get(tasks.size() - 1).add(file);
      left -= file.bytes();
    }
    return tasks;
  }

  /** The same of some of the files. */
  public Delivery of(List<LandingFile> some) {
    return new Delivery(some, dialect, runId, ingestedAt);
  }
}
