package org.almoner.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.ResourcesException;
import org.almoner.engine.UsageException;
import org.almoner.engine.audit.Counts;
import org.almoner.engine.landing.InputMissingException;

/**
 * What a run did, job by job in the pipeline's order.
 *
 * @param warnings what was found that is no job's, such as files that are no delivery or a damaged
 *     ledger
 */
public record RunReport(
    String runId,
    RunRequest request,
    Instant started,
    double seconds,
    List<JobReport> jobs,
    List<CheckResult> warnings) {

  public ExitCode exitCode() {
    List<Throwable> failures =
        jobs.stream()
            .filter(job -> job.status() == JobStatus.FAILED)
            .flatMap(job -> job.error().stream())
            .toList();
    if (!failures.isEmpty()) {
      return failure(failures);
    }
    if (checks().stream().anyMatch(CheckResult::blocks)) {
      return ExitCode.GATE_FAILED;
    }
    if (jobs.stream().anyMatch(JobReport::refused)) {
      return ExitCode.MODEL_REJECTED;
    }
    return late().isPresent() ? ExitCode.DEADLINE_MISSED : ExitCode.OK;
  }

  /** One that was stopped, or had too little of something, fails in many ways at once. */
  private static ExitCode failure(List<Throwable> failures) {
    for (Throwable failure : failures) {
      if (failure instanceof StoppedException stopped) {
        return stopped.code();
      }
    }
    if (failures.stream().anyMatch(ResourcesException.class::isInstance)) {
      return ExitCode.RESOURCES;
    }
    if (failures.get(0) instanceof UsageException) {
      return ExitCode.USAGE;
    }
    return failures.get(0) instanceof InputMissingException
        ? ExitCode.INPUT_MISSING
        : ExitCode.INTERNAL;
  }

  /** How long after its deadline the run was over; empty where it was in time or had none. */
  public Optional<Duration> late() {
    Instant over = started.plusMillis(Math.round(seconds * 1000));
    return request.deadline().filter(over::isAfter).map(by -> Duration.between(by, over));
  }

  public String status() {
    return switch (exitCode()) {
      case OK, DEADLINE_MISSED -> "succeeded";
      case INTERRUPTED, TERMINATED -> "stopped";
      case GATE_FAILED, MODEL_REJECTED -> "blocked";
      default -> "failed";
    };
  }

  public List<CheckResult> checks() {
    return Stream.concat(jobs.stream().flatMap(job -> job.checks().stream()), warnings.stream())
        .toList();
  }

  public List<FileReport> files() {
    return jobs.stream().flatMap(job -> job.files().stream()).toList();
  }

  public long count(JobStatus status) {
    return jobs.stream().filter(job -> job.status() == status).count();
  }

  /** Rows taken in from landing files. */
  public long rowsIn() {
    return files().stream().mapToLong(FileReport::rows).sum();
  }

  public long rowsQuarantined() {
    return jobs.stream().map(JobReport::counts).mapToLong(Counts::quarantined).sum();
  }
}
