package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ErrorText;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Feed;
import org.almoner.engine.ForeignException;
import org.almoner.engine.Job;
import org.almoner.engine.Landing;
import org.almoner.engine.Layer;
import org.almoner.engine.StoppedException;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Counts;
import org.almoner.engine.audit.Freshness;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.publish.Published;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs single jobs and turns whatever happens into a report. */
final class JobExecution {
  private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);
  private static final double NANOS = 1e9;

  private final RunResources run;

  JobExecution(RunResources run) {
    this.run = run;
  }

  /** Runs the job unless there is nothing for it to do. Whatever happens ends as a report. */
  JobReport run(Job job, RunListener listener) {
    long start = System.nanoTime();
    Findings findings = new Findings();
    JobStatus status = JobStatus.FAILED;
    Optional<AlmonerException> error = Optional.empty();
    try {
      status = attempt(job, findings, listener);
    } catch (Throwable e) { // want of memory, too: what comes after may do with less
      AlmonerException reason = reason(e);
      status = reason.isRefusal() ? JobStatus.BLOCKED : JobStatus.FAILED;
      error = Optional.of(reason);
      if (!reason.isRefusal()) {
        LOG.error("{} failed: {}", job.name(), ErrorText.of(reason));
        LOG.debug("{} failed", job.name(), e); // as thrown, which may quote a row
      }
    }
    double seconds = (System.nanoTime() - start) / NANOS;
    try {
      return told(report(job, status, findings, seconds, error));
    } catch (Throwable e) {
      return told(JobReport.failed(job, seconds, error.orElseGet(() -> reason(e))));
    }
  }

  /** What is told of an error: that the process is to end, what is missing, or the error itself. */
  private AlmonerException reason(Throwable error) {
    AlmonerException reason = ForeignException.translated(error, run.lake().root().toString());
    boolean isVerdict = reason.isRefusal() || reason.exitCode() == ExitCode.LOCKED;
    return isVerdict
        ? reason
        : StopSignal.wanted().<AlmonerException>map(StoppedException::bySignal).orElse(reason);
  }

  private JobStatus attempt(Job job, Findings findings, RunListener listener) {
    boolean anew = new Repair(run, job).begin(findings);
    RunContext context = new RunContext(job, run, findings, anew);
    JobStatus status = JobStatus.SUCCEEDED;
    if (!anew && nothingToDo(job)) {
      status = age(job, findings) ? JobStatus.SKIPPED : JobStatus.BLOCKED;
    } else {
      listener.jobStarted(job);
      List<CheckResult> turnedBack = TurnedBack.by(run.lake(), job, run.request().date());
      job.run(context);
      findings.checks().addAll(turnedBack);
    }
    if (job.feed().isPresent()) {
      Feed feed = job.feed().get();
      run.intake().ifPresent(intake -> intake.noteAgain(feed));
      DueFeed.judge(run.lake(), feed, run.request()).ifPresent(context::report);
      AbsentFeed.judge(run.lake(), feed).ifPresent(context::report);
      return unusable(feed, findings) ? JobStatus.BLOCKED : status;
    }
    return status;
  }

  /** A report for a job that cannot run because one before it did not succeed. */
  JobReport leave(Job job) {
    return told(report(job, JobStatus.NOT_RUN, new Findings(), 0, Optional.empty()));
  }

  /** A report for a job that is given up, or not begun, because the process is to end. */
  JobReport stop(Job job, ExitCode code) {
    return told(JobReport.failed(job, 0, StoppedException.bySignal(code)));
  }

  private JobReport told(JobReport report) {
    run.outcomes().record(report);
    return report;
  }

  boolean nothingToDo(Job job) {
    if (job.feed().isPresent()) {
      return run.intake()
          .map(intake -> intake.arrivals(job.feed().get()).none(run.runId()))
          .orElse(true);
    }
    if (job.mayRefuse()) {
      return false;
    }
    if (hasNothingToBuildOn(job)) {
      return true;
    }
    Provenance draft = run.draft(job);
    return job.outputs().stream().allMatch(output -> reusable(output, draft));
  }

  /**
   * Nothing it builds on was ever delivered or made. A staging table is made empty all the same,
   * unless its feed is of a part that not everybody has.
   */
  private boolean hasNothingToBuildOn(Job job) {
    boolean isOfAPart =
        job.inputs().stream()
            .flatMap(input -> input.landing().stream())
            .allMatch(Landing::whereDelivered);
    return isOfAPart
        && !job.inputs().isEmpty()
        && Stream.concat(job.inputs().stream(), job.outputs().stream())
            .allMatch(table -> run.lake().latest(table).isEmpty());
  }

  /** What a killed attempt at this run staged is staged again: no ledger has its files yet. */
  private boolean reusable(Table output, Provenance draft) {
    boolean staging = output.layer() == Layer.STAGING;
    Reuse reuse = run.request().reuse();
    return (reuse == Reuse.EVERYTHING || (reuse == Reuse.STAGING && staging))
        && run.lake()
            .latest(output)
            .flatMap(TableVersion::provenance)
            .filter(draft::sameMaking)
            .map(made -> !(staging && made.runId().equals(draft.runId())))
            .orElse(false);
  }

  /** Nothing was delivered, and what there is has grown older; whether it may still be used. */
  private boolean age(Job job, Findings findings) {
    job.outputs().stream()
        .flatMap(output -> Freshness.judge(run.lake(), output, run.request().date()).stream())
        .forEach(findings.checks()::add);
    return findings.checks().stream().noneMatch(CheckResult::blocks);
  }

  /** Every delivery so far was refused: what builds on its tables has nothing to build on. */
  private boolean unusable(Feed feed, Findings findings) {
    return feed.tables().stream().anyMatch(raw -> run.lake().latest(raw).isEmpty())
        && findings.files().stream().anyMatch(file -> !file.taken());
  }

  private JobReport report(
      Job job,
      JobStatus status,
      Findings findings,
      double seconds,
      Optional<AlmonerException> error) {
    long delivered = 0;
    long quarantined = 0;
    long rowsOut = 0;
    boolean changed = false;
    for (Published published : findings.published()) {
      delivered += published.counts().delivered();
      quarantined += published.counts().quarantined();
      rowsOut += published.rows();
      changed |= published.changed();
    }
    for (FileReport file : findings.files()) {
      delivered += file.rows();
      rowsOut += file.rows();
      changed |= file.taken();
    }
    return new JobReport(
        job,
        status,
        new Counts(delivered, quarantined),
        rowsOut,
        changed,
        inputVersions(job),
        job.outputs().isEmpty() ? -1 : version(job.outputs().get(0)),
        seconds,
        checks(findings, error),
        findings.files(),
        List.copyOf(findings.published()),
        error);
  }

  private static List<CheckResult> checks(Findings findings, Optional<AlmonerException> error) {
    List<CheckResult> checks = new ArrayList<>(findings.checks());
    error.flatMap(AlmonerException::check).ifPresent(checks::add);
    findings.published().forEach(published -> checks.addAll(published.checks()));
    checks.addAll(FileChecks.of(findings.files()));
    return checks;
  }

  private Map<String, Long> inputVersions(Job job) {
    Map<String, Long> versions = new LinkedHashMap<>();
    job.inputs().forEach(input -> versions.put(input.fullName(), version(input)));
    return versions;
  }

  private long version(Table table) {
    try {
      return run.lake().latest(table).map(TableVersion::number).orElse(-1L);
    } catch (RuntimeException e) {
      return -1; // the report goes out all the same; what cannot be read is told where it is used
    }
  }
}
