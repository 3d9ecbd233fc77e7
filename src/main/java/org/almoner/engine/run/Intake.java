package org.almoner.engine.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.almoner.engine.Due;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.delivery.Receipt;
import org.almoner.engine.delivery.ReceiptNotes;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.landing.LandingFile;

/**
 * What a run finds in the landing directory that its raw tables do not remember. Each table is
 * looked up once.
 *
 * @param thorough whether every file is read: a change may have left size and time as they were
 */
record Intake(
    Lake lake,
    LandingDirectory landing,
    RunRequest request,
    String runId,
    boolean thorough,
    Map<String, Arrivals> found) {

  static Intake of(Lake lake, LandingDirectory landing, RunRequest request, String runId) {
    boolean thorough =
        request.reuse() == Reuse.NOTHING
            || !new Ledger(lake).ranInWeekOf(request.pipeline().name(), request.date().date());
    return new Intake(lake, landing, request, runId, thorough, new ConcurrentHashMap<>());
  }

  Arrivals arrivals(Table raw) {
    return found.computeIfAbsent(raw.fullName(), name -> find(raw));
  }

  /** Looks a table up again, after it has recalled what it holds. */
  Arrivals again(Table raw) {
    found.remove(raw.fullName());
    return arrivals(raw);
  }

  /** Remembers what came again as it was, where somebody asks when that was. */
  void noteAgain(Table raw) {
    Map<Receipt, Long> again = arrivals(raw).again();
    if (!again.isEmpty() && request.feeds().due(raw) != Due.NONE) {
      new ReceiptNotes(lake, raw).deliveredAgain(again, request.date().toString());
    }
  }

  private Arrivals find(Table raw) {
    Receipts receipts = Receipts.of(lake, raw);
    List<LandingFile> files = landing.files(raw.landing().orElseThrow());
    ArrivalSearch search = new ArrivalSearch(raw, this, receipts);
    return request.feeds().snapshot(raw) ? search.snapshot(files) : search.each(files);
  }

  /**
   * @throws UsageException where a file that is to be taken in again is not there
   */
  void requireThere() {
    Set<String> names =
        request.pipeline().jobs().stream()
            .filter(IngestJob.class::isInstance)
            .map(job -> landing.files(((IngestJob) job).raw().landing().orElseThrow()))
            .flatMap(Collection::stream)
            .map(LandingFile::name)
            .collect(Collectors.toSet());
    for (String name : request.again()) {
      if (!names.contains(name)) {
        throw UsageException.unknown("delivered file", name, names);
      }
    }
  }
}
