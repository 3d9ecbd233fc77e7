package org.almoner.engine.run;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Damage;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.SmallTable;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.lake.UnusableTableException;
import org.almoner.engine.run.StartedRuns.Started;
import org.jspecify.annotations.Nullable;

/** What ran, for people and for the next run. Read and written without Spark. */
public final class Ledger {

  static final String INTERRUPTED = "interrupted";
  static final String WITHOUT_RECORD =
      "ended without a record: it was killed, or had no room to write one";

  private final Lake lake;

  public Ledger(Lake lake) {
    this.lake = lake;
  }

  /** One finished run, as far as later runs need it. */
  public record Entry(
      String runId, String pipeline, LocalDate date, String status, String landing) {}

  /** Finished runs, oldest first. */
  public List<Entry> runs() {
    try {
      return new SmallTable(lake, OpsTables.RUNS).rows().stream().map(Ledger::entry).toList();
    } catch (UnusableTableException e) {
      return List.of(); // told by faults()
    }
  }

  /** Dates for which a job did its work, ascending. */
  public List<LocalDate> datesOf(Set<String> names) {
    Set<Object> done = new HashSet<>();
    for (List<@Nullable Object> row : new SmallTable(lake, OpsTables.JOB_RUNS).rows()) {
      if (names.contains(row.get(1)) && JobStatus.SUCCEEDED.title().equals(row.get(2))) {
        done.add(row.get(0));
      }
    }
    return runs().stream()
        .filter(run -> done.contains(run.runId()))
        .map(Entry::date)
        .distinct()
        .sorted()
        .toList();
  }

  private static Entry entry(List<@Nullable Object> row) {
    return new Entry(
        String.valueOf(row.get(0)),
        String.valueOf(row.get(1)),
        (LocalDate) Objects.requireNonNull(row.get(2)),
        String.valueOf(row.get(3)),
        String.valueOf(row.get(7)));
  }

  /**
   * @throws UsageException with a suggestion where no run that finished has this id
   */
  public Entry find(String runId) {
    List<Entry> runs = runs();
    return runs.stream()
        .filter(run -> run.runId().equals(runId))
        .findFirst()
        .orElseThrow(
            () -> UsageException.unknown("run", runId, runs.stream().map(Entry::runId).toList()));
  }

  /**
   * The id of the run that comes next. It counts finished runs, so that a run that was killed and
   * started again has the id it would have had; those that a damaged ledger has lost, by their
   * summaries.
   */
  public String nextRunId(String pipeline, BusinessDate date) {
    long finished =
        runs().stream()
            .filter(run -> run.pipeline().equals(pipeline) && run.date().equals(date.date()))
            .filter(run -> !run.status().equals(INTERRUPTED))
            .count();
    String next = id(pipeline, date, finished + 1);
    while (!faults().isEmpty() && RunSummary.exists(lake, next)) {
      finished++;
      next = id(pipeline, date, finished + 1);
    }
    return next;
  }

  private static String id(String pipeline, BusinessDate date, long number) {
    return "%s-%s-%04d".formatted(pipeline, date, number);
  }

  /**
   * What is wrong with the ledger itself: rows of earlier runs are lost, or none can be added. A
   * run does its work all the same.
   */
  public List<CheckResult> faults() {
    List<CheckResult> faults = new ArrayList<>();
    for (Table table : OpsTables.all()) {
      Optional<CheckResult> fault = faultOf(table);
      fault.ifPresent(faults::add);
      if (fault.isEmpty()) {
        lake.damages(table).forEach(damage -> faults.add(lost(damage)));
      }
    }
    return faults;
  }

  /** Why no row can be added to a table; empty where one can. */
  private Optional<CheckResult> faultOf(Table table) {
    try {
      lake.terms(table).requireWritable();
      return Optional.empty();
    } catch (UnusableTableException e) {
      return e.check();
    }
  }

  private static CheckResult lost(Damage damage) {
    return new CheckResult(
        damage.table().fullName(),
        "what earlier runs recorded is there",
        Severity.BLOCK,
        false,
        damage + "; " + damage.remedy());
  }

  /** Whether a run of the pipeline has finished for a date of the same week, Monday to Sunday. */
  boolean ranInWeekOf(String pipeline, LocalDate date) {
    LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return runs().stream()
        .filter(run -> run.pipeline().equals(pipeline))
        .map(run -> run.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        .anyMatch(monday::equals);
  }

  /**
   * Records a finished run: details first, so that a run in {@code ops_runs} is complete. What an
   * attempt recorded that was killed before its end is there already.
   */
  public void record(RunReport report) {
    ReportRows rows = new ReportRows(report);
    append(OpsTables.FILES, report, rows.files());
    append(OpsTables.CHECKS, report, rows.checks());
    append(OpsTables.JOB_RUNS, report, rows.jobs());
    append(OpsTables.RUNS, report, List.of(rows.run()));
  }

  /**
   * Records a run that ended without a record, beside the one that does its work again; returns
   * whether it had none.
   */
  boolean interrupted(Started run) {
    if (faultOf(OpsTables.RUNS).isPresent()) {
      return false; // told by faults()
    }
    boolean recorded =
        new SmallTable(lake, OpsTables.RUNS)
            .rows().stream()
                .anyMatch(
                    row ->
                        row.get(0).equals(run.attempt())
                            || (row.get(0).equals(run.runId()) && sameStart(row.get(5), run)));
    if (recorded) {
      return false;
    }
    List<@Nullable Object> row =
        Arrays.asList(
            run.attempt(),
            run.pipeline(),
            run.businessDate(),
            INTERRUPTED,
            -1,
            run.start(),
            0.0,
            run.landing(),
            run.resumed(),
            0,
            0,
            0L,
            0L,
            WITHOUT_RECORD);
    new SmallTable(lake, OpsTables.RUNS)
        .append(
            List.of(row), new Provenance(run.attempt(), "ledger", run.date(), "", Map.of(), ""));
    return true;
  }

  private static boolean sameStart(@Nullable Object recorded, Started run) {
    return run.start().truncatedTo(ChronoUnit.MICROS).equals(recorded);
  }

  private void append(Table table, RunReport report, List<List<@Nullable Object>> rows) {
    if (faultOf(table).isPresent()) {
      return; // told by faults()
    }
    Optional<Provenance> last = lake.latest(table).flatMap(TableVersion::provenance);
    if (last.map(record -> record.runId().equals(report.runId())).orElse(false)) {
      return;
    }
    Provenance provenance =
        new Provenance(
            report.runId(), "ledger", report.request().date().toString(), "", Map.of(), "");
    new SmallTable(lake, table).append(rows, provenance);
  }
}
