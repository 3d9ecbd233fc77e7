package org.almoner.engine.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.lake.Counts;
import org.almoner.engine.landing.InputMissingException;

/** What a run did, job by job in the pipeline's order. */
public record RunReport(
    String runId, RunRequest request, Instant started, double seconds, List<JobReport> jobs) {

  public ExitCode exitCode() {
    Optional<Throwable> failure =
        jobs.stream()
            .filter(job -> job.status() == JobStatus.FAILED)
            .flatMap(job -> job.error().stream())
            .findFirst();
    if (failure.isPresent()) {
      return failure.get() instanceof InputMissingException
          ? ExitCode.INPUT_MISSING
          : ExitCode.INTERNAL;
    }
    if (checks().stream().anyMatch(CheckResult::blocks)) {
      return ExitCode.GATE_FAILED;
    }
    return jobs.stream().anyMatch(JobReport::refused) ? ExitCode.MODEL_REJECTED : ExitCode.OK;
  }

  public String status() {
    return switch (exitCode()) {
      case OK -> "succeeded";
      case GATE_FAILED, MODEL_REJECTED -> "blocked";
      default -> "failed";
    };
  }

  public List<CheckResult> checks() {
    return jobs.stream().flatMap(job -> job.checks().stream()).toList();
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
