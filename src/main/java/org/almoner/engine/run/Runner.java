package org.almoner.engine.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.engine.CheckResult;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.landing.LandingDirectory;
import org.almoner.engine.run.StartedRuns.Started;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a pipeline from its start to its record; a job behind one that failed is not run unless it
 * works on earlier inputs, all others are.
 */
public final class Runner {
  private static final double NANOS = 1e9;

  private final Lake lake;
  private final Supplier<SparkSession> session;
  private final Clock clock;
  private final int parallelJobs;

  /**
   * @param session opened when the first job needs it
   * @param clock for the ledger's times; jobs never see it
   */
  public Runner(Lake lake, Supplier<SparkSession> session, Clock clock, int parallelJobs) {
    this.lake = lake;
    this.session = session;
    this.clock = clock;
    this.parallelJobs = parallelJobs;
  }

  /** Runs under the lake's lock, which the caller holds. */
  public RunReport run(RunRequest request, RunListener listener) {
    Instant now = clock.instant();
    long start = System.nanoTime();
    Optional<LandingDirectory> landing =
        request.landing().map(uri -> LandingDirectory.open(uri, lake.fileSystem().getConf()));
    MandatoryInputs.check(lake, request, landing);
    Ledger ledger = new Ledger(lake);
    StartedRuns started = new StartedRuns(lake);
    started.unfinished().forEach(run -> enter(run, ledger, listener));
    String runId = ledger.nextRunId(request.pipeline().name(), request.date());
    Started self = Started.of(runId, request, now);
    started.begin(self);
    listener.runStarted(runId, request);
    RunResources resources = RunResources.of(runId, request, session, lake, landing);
    List<CheckResult> found = new ArrayList<>(ledger.faults());
    landing.map(directory -> LandingCheck.of(directory, request)).ifPresent(found::addAll);
    resources.intake().map(LandingCheck::unclaimed).ifPresent(found::addAll);
    List<JobReport> reports = new RunningJobs(resources, listener).finish(parallelJobs);
    boolean firstInWeek = !ledger.ranInWeekOf(request.pipeline().name(), request.date().date());
    if (firstInWeek && StopSignal.wanted().isEmpty()) {
      found.addAll(new Leftovers(lake, request).collect(now));
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    RunReport report = new RunReport(runId, request, now, seconds, reports, found);
    listener.runFinished(report);
    ledger.record(report);
    RunSummary.write(lake, report);
    started.end(self);
    return report;
  }

  /** Records what an earlier run could not: it was killed, or there was no room. */
  private void enter(Started run, Ledger ledger, RunListener listener) {
    if (ledger.interrupted(run)) {
      listener.interrupted(run.runId(), run.start());
    }
    RunSummary.writeMissing(lake, run);
    new StartedRuns(lake).end(run);
  }
}
