package org.almoner.cli.options;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.almoner.cli.output.Visible;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.run.JobReport;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.RunListener;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;

/** Tells a person how a run goes and how it went. */
public final class RunPrinter implements RunListener {
  /** What blocks is shown whole, and first. */
  private static final int SHOWN_WARNINGS = 12;

  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean talking;
  private final boolean terminal;
  private int jobs;
  private int done;
  private long start;

  /**
   * @param talking whether to show progress and the summary, or problems only
   * @param terminal whether a line may be drawn over
   */
  RunPrinter(PrintWriter out, PrintWriter err, boolean talking, boolean terminal) {
    this.out = out;
    this.err = err;
    this.talking = talking;
    this.terminal = terminal;
  }

  @Override
  public synchronized void waiting(String holder) {
    err.println("Waiting: " + holder);
    err.flush();
  }

  @Override
  public synchronized void interrupted(String runId, Instant started) {
    err.printf(
        "warning  %s, started at %s, had ended without a record: it was killed, or had no room to"
            + " write one; it is entered as interrupted, and what it did is in _runs/%s%n",
        runId, started, runId);
    err.flush();
  }

  @Override
  public synchronized void runStarted(String runId, RunRequest request) {
    jobs = request.pipeline().jobs().size();
    done = 0;
    start = System.nanoTime();
    if (talking) {
      err.printf("Run %s: %d jobs%n", runId, jobs);
      err.flush();
    }
  }

  @Override
  public synchronized void jobStarted(Job job) {
    if (talking && terminal) {
      err.printf("\r\u001b[K[%d/%d] %s ...", done, jobs, job.name());
      err.flush();
    }
  }

  @Override
  public synchronized void jobFinished(JobReport report) {
    done++;
    if (!talking) {
      return;
    }
    err.print(terminal ? "\r\u001b[K" : "");
    err.printf(
        "[%2d/%d] %-32s %-9s %10s rows %6.1f s%s%n",
        done,
        jobs,
        report.job().name(),
        report.status().title(),
        String.format(Locale.ROOT, "%,d", report.rowsOut()),
        report.seconds(),
        terminal && done < jobs ? eta() : "");
    err.flush();
  }

  @Override
  public synchronized void runFinished(RunReport report) {
    problems(report);
    if (talking) {
      summary(report);
    }
    out.flush();
    err.flush();
  }

  private String eta() {
    double spent = (System.nanoTime() - start) / 1e9;
    return String.format(Locale.ROOT, "   about %.0f s left", spent / done * (jobs - done));
  }

  private void problems(RunReport report) {
    for (JobReport job : report.jobs()) {
      if (job.status() == JobStatus.FAILED) {
        err.printf("FAILED   %s: %s%n", job.job().name(), Visible.lines(job.message()));
      }
      if (job.refused()) {
        err.printf("REFUSED  %s: %s%n", job.job().name(), Visible.lines(job.message()));
      }
    }
    report
        .late()
        .ifPresent(
            late ->
                err.printf(
                    "LATE     %s was over %s after its deadline%n", report.runId(), words(late)));
    List<CheckResult> broken = report.checks().stream().filter(check -> !check.passed()).toList();
    broken.stream().filter(CheckResult::blocks).forEach(this::problem);
    List<CheckResult> warnings = broken.stream().filter(check -> !check.blocks()).toList();
    warnings.stream().limit(SHOWN_WARNINGS).forEach(this::problem);
    if (warnings.size() > SHOWN_WARNINGS) {
      err.printf(
          "... and %d more warnings: select * from ops_checks where run_id = '%s' and not passed%n",
          warnings.size() - SHOWN_WARNINGS, report.runId());
    }
  }

  private static String words(Duration late) {
    if (late.toDays() > 1) {
      return late.toDays() + " days";
    }
    return late.toMinutes() == 0 ? late.toSeconds() + " s" : late.toMinutes() + " min";
  }

  private void problem(CheckResult check) {
    err.printf(
        "%-8s %s: broken: %s (%s)%n",
        check.blocks() ? "BLOCKED" : "warning",
        check.table(),
        Visible.of(check.check()),
        Visible.of(check.measured()));
  }

  private void summary(RunReport report) {
    out.printf(
        "%s %s in %.1f s: %d jobs run, %d skipped; %,d rows in, %,d in quarantine.%n",
        report.runId(),
        report.status(),
        report.seconds(),
        report.count(JobStatus.SUCCEEDED),
        report.count(JobStatus.SKIPPED),
        report.rowsIn(),
        report.rowsQuarantined());
  }
}
