package org.almoner.engine.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ErrorText;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Job;
import org.almoner.engine.audit.Counts;
import org.almoner.engine.audit.Freshness;
import org.almoner.engine.publish.Published;

/**
 * What one job did.
 *
 * @param counts rows that entered, and of these the quarantined
 * @param rowsOut rows written
 * @param changed whether readers see other rows than before
 * @param inputVersions Delta version of each input by full name
 * @param outputVersion Delta version of the first output afterwards, -1 where there is none
 * @param published what became of its tables, those among them that kept an earlier version
 * @param error why it did not succeed
 */
public record JobReport(
    Job job,
    JobStatus status,
    Counts counts,
    long rowsOut,
    boolean changed,
    Map<String, Long> inputVersions,
    long outputVersion,
    double seconds,
    List<CheckResult> checks,
    List<FileReport> files,
    List<Published> published,
    Optional<AlmonerException> error) {

  /**
   * Whether what the job builds is of the date as far as it can see: nothing kept an earlier
   * version, no file was refused, no freshness gate failed.
   */
  boolean isCurrent() {
    return status.done()
        && checks.stream()
            .noneMatch(
                check ->
                    check.blocks()
                        || job.outputs().stream().anyMatch(o -> Freshness.isLate(o, check)));
  }

  /** Of a job that did not get as far as telling what it had found. */
  static JobReport failed(Job job, double seconds, AlmonerException error) {
    return new JobReport(
        job,
        JobStatus.FAILED,
        new Counts(0, 0),
        0,
        false,
        Map.of(),
        -1,
        seconds,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(error));
  }

  /** Whether a model was refused; the message says why. */
  public boolean refused() {
    return error.filter(e -> e.exitCode() == ExitCode.MODEL_REJECTED).isPresent();
  }

  /** The error in one line, empty where there is none. */
  public String message() {
    return error.map(ErrorText::of).orElse("");
  }
}
