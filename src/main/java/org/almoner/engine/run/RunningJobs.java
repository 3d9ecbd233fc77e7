package org.almoner.engine.run;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Job;
import org.apache.spark.sql.SparkSession;

/**
 * The jobs of one run: each as soon as the tables it reads are there, several at a time. When the
 * process is to end no further one is begun, those under way are given up, and all get a report.
 */
final class RunningJobs {
  private static final Duration LOOKING = Duration.ofMillis(200);
  private static final Duration GIVING_UP = Duration.ofSeconds(5);

  private final List<Job> jobs;
  private final JobExecution execution;
  private final Schedule schedule;
  private final RunListener listener;
  private final Map<Job, JobReport> over = new LinkedHashMap<>();
  private int busy;

  RunningJobs(RunResources resources, RunListener listener) {
    this.jobs = resources.request().pipeline().jobs();
    this.execution = new JobExecution(resources);
    this.schedule = new Schedule(jobs);
    this.listener = listener;
  }

  /**
   * All of them, in the pipeline's order.
   *
   * @throws LockedException where the lake is another's meanwhile
   */
  List<JobReport> finish(int parallelJobs) {
    ExecutorService threads = Executors.newFixedThreadPool(parallelJobs);
    try {
      CompletionService<JobReport> running = new ExecutorCompletionService<>(threads);
      long lastLook = Long.MAX_VALUE;
      while (over.size() < jobs.size()) {
        Optional<ExitCode> stop = StopSignal.wanted();
        if (stop.isEmpty()) {
          begin(running, parallelJobs);
        } else {
          lastLook = Math.min(lastLook, System.nanoTime() + GIVING_UP.toNanos());
          SparkSession.getDefaultSession().foreach(RunningJobs::cancel);
        }
        if (stop.isPresent() && (busy == 0 || System.nanoTime() > lastLook)) {
          stop(stop.get());
        }
        take(Optional.ofNullable(running.poll(LOOKING.toMillis(), TimeUnit.MILLISECONDS)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The run was interrupted", e);
    } finally {
      threads.shutdownNow();
    }
    return jobs.stream().map(over::get).toList();
  }

  private void begin(CompletionService<JobReport> running, int parallelJobs) {
    for (Job job : schedule.take(over.keySet(), parallelJobs - busy)) {
      busy++;
      boolean reachable =
          job.worksOnEarlierInputs()
              || schedule.before(job).stream()
                  .allMatch(other -> !over.containsKey(other) || over.get(other).status().done());
      running.submit(() -> reachable ? execution.run(job, listener) : execution.leave(job));
    }
    if (busy == 0) { // nothing runs and nothing can start: better an error than to wait for ever
      throw new IllegalStateException("The jobs that are left wait for each other");
    }
  }

  private void take(Optional<Future<JobReport>> finished) throws InterruptedException {
    if (finished.isEmpty()) {
      return;
    }
    busy--;
    JobReport report = report(finished.get());
    if (over.putIfAbsent(report.job(), report) == null) {
      listener.jobFinished(report);
    }
    Optional<AlmonerException> lost =
        report.error().filter(error -> error.exitCode() == ExitCode.LOCKED);
    if (lost.isPresent()) {
      throw lost.get();
    }
  }

  private static JobReport report(Future<JobReport> finished) throws InterruptedException {
    try {
      return finished.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The run broke off", e.getCause());
    }
  }

  private void stop(ExitCode code) {
    for (Job job : jobs) {
      if (!over.containsKey(job)) {
        JobReport report = execution.stop(job, code);
        over.put(job, report);
        listener.jobFinished(report);
      }
    }
  }

  private static Object cancel(SparkSession session) {
    session.sparkContext().cancelAllJobs();
    return session;
  }
}
