package org.almoner.engine.run;

import java.util.List;
import java.util.Map;
import org.almoner.engine.delivery.Receipt;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.landing.LandingFile;

/**
 * What lies in the landing directory for one raw table.
 *
 * @param receipts what the table remembers
 * @param fresh files to take in, with their digests
 * @param refused files that this run cannot take in
 * @param again receipts of files that came again with the same bytes, and when these were changed,
 *     milliseconds since 1970 UTC
 */
record Arrivals(
    Receipts receipts,
    List<LandingFile> fresh,
    List<FileReport> refused,
    Map<Receipt, Long> again) {

  /** Whether there is nothing for a run to take in, to report or to remember. */
  boolean none(String runId) {
    return receipts.complete()
        && fresh.isEmpty()
        && refused.isEmpty()
        && receipts.of(runId).isEmpty();
  }

  long bytes() {
    return fresh.stream().mapToLong(LandingFile::bytes).sum();
  }
}
