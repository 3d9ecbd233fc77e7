package org.almoner.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.audit.Counts;

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
  private static final List<ExitCode> FIRST =
      List.of(ExitCode.INTERRUPTED, ExitCode.TERMINATED, ExitCode.RESOURCES);

  /** What failed comes before what was refused, and that before what was late. */
  public ExitCode exitCode() {
    List<ExitCode> failures = codes(job -> job.status() == JobStatus.FAILED);
    if (!failures.isEmpty()) {
      return failure(failures);
    }
    List<ExitCode> refusals = codes(job -> job.status() == JobStatus.BLOCKED);
    if (checks().stream().anyMatch(CheckResult::blocks)
        || refusals.contains(ExitCode.GATE_FAILED)) {
      return ExitCode.GATE_FAILED;
    }
    if (!refusals.isEmpty()) {
      return ExitCode.MODEL_REJECTED;
    }
    return late().isPresent() ? ExitCode.DEADLINE_MISSED : ExitCode.OK;
  }

  private List<ExitCode> codes(Predicate<JobReport> which) {
    return jobs.stream()
        .filter(which)
        .flatMap(job -> job.error().stream())
        .map(AlmonerException::exitCode)
        .toList();
  }

  /** One that was stopped, or had too little of something, fails in many ways at once. */
  private static ExitCode failure(List<ExitCode> failures) {
    return FIRST.stream().filter(failures::contains).findFirst().orElse(failures.get(0));
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
