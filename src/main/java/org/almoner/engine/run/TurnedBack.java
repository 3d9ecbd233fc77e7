package org.almoner.engine.run;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.Layer;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;

/**
 * Tables that show a later date than the run's. A run for an earlier date is right to make them
 * again, and whoever reads them tomorrow must know that it did.
 */
final class TurnedBack {
  /** Raw and staging are the same whatever the date; the ledger only grows. */
  private static final Set<Layer> WHATEVER_THE_DATE = Set.of(Layer.RAW, Layer.STAGING, Layer.OPS);

  /** A warning per table that the job is about to turn back. */
  static List<CheckResult> by(Lake lake, Job job, BusinessDate date) {
    return job.outputs().stream()
        .filter(table -> table.partition().isEmpty() && !WHATEVER_THE_DATE.contains(table.layer()))
        .flatMap(table -> lake.latest(table).stream().map(version -> warning(table, version, date)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<CheckResult> warning(
      Table table, TableVersion version, BusinessDate date) {
    return version
        .provenance()
        .map(Provenance::businessDate)
        .map(LocalDate::parse)
        .filter(shown -> shown.isAfter(date.date()))
        .map(
            shown ->
                new CheckResult(
                    table.fullName(),
                    "is not turned back to an earlier date",
                    Severity.WARN,
                    false,
                    "it showed %s, now %s; run the later date again to have it back"
                        .formatted(shown, date)));
  }

  private TurnedBack() {}
}
