package org.almoner.engine.run;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.almoner.engine.Job;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.landing.LandingDirectory;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a pipeline: each job as soon as the tables it reads are there, several at a time; a job
 * behind one that failed is not run unless it works on earlier inputs, all others are.
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
    Instant started = clock.instant();
    long start = System.nanoTime();
    Optional<LandingDirectory> landing =
        request.landing().map(uri -> LandingDirectory.open(uri, lake.fileSystem().getConf()));
    MandatoryInputs.check(lake, request.pipeline(), landing);
    Ledger ledger = new Ledger(lake);
    String runId = ledger.nextRunId(request.pipeline().name(), request.date());
    listener.runStarted(runId, request);
    RunResources resources = RunResources.of(runId, request, session, lake, landing);
    List<JobReport> reports = execute(resources, listener);
    RunReport report =
        new RunReport(
            runId,
            request,
            started,
            (System.nanoTime() - start) / NANOS,
            reports,
            ledger.faults());
    ledger.record(report);
    listener.runFinished(report);
    return report;
  }

  private List<JobReport> execute(RunResources resources, RunListener listener) {
    List<Job> jobs = resources.request().pipeline().jobs();
    JobExecution execution = new JobExecution(resources);
    Schedule schedule = new Schedule(jobs);
    Map<Job, JobReport> over = new LinkedHashMap<>();
    ExecutorService threads = Executors.newFixedThreadPool(parallelJobs);
    try {
      CompletionService<JobReport> running = new ExecutorCompletionService<>(threads);
      int busy = 0;
      while (over.size() < jobs.size()) {
        for (Job job : schedule.take(over.keySet(), parallelJobs - busy)) {
          busy++;
          boolean reachable =
              job.worksOnEarlierInputs()
                  || schedule.before(job).stream()
                      .allMatch(
                          other -> !over.containsKey(other) || over.get(other).status().done());
          running.submit(() -> reachable ? execution.run(job, listener) : execution.leave(job));
        }
        JobReport report = running.take().get();
        busy--;
        over.put(report.job(), report);
        listener.jobFinished(report);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A job ended without a report", e);
    } finally {
      threads.shutdownNow();
    }
    return jobs.stream().map(over::get).toList();
  }
}
