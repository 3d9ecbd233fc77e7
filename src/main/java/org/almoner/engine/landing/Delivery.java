package org.almoner.engine.landing;

import java.io.Serializable;
import java.util.List;

/**
 * Files that one run takes into one raw table.
 *
 * @param dialect how its text files are written
 * @param ingestedAt the run's business instant, microseconds since 1970 UTC
 */
public record Delivery(List<LandingFile> files, Dialect dialect, String runId, long ingestedAt)
    implements Serializable {

  /** The same of some of the files. */
  public Delivery of(List<LandingFile> some) {
    return new Delivery(some, dialect, runId, ingestedAt);
  }
}
