package org.almoner.cli.run;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.cli.options.FutureOption;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.LandingOption;
import org.almoner.cli.options.ProgressOptions;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Pipeline;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.Ledger;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import org.almoner.engine.run.StopSignal;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "backfill",
    description = "Runs a pipeline for each date of a range, oldest first.",
    footer = {
      "",
      "Tables with a business date gain or replace one date per run. All others show the last",
      "date that ran, so end a backfill with a run for the current date.",
      "",
      "Examples:",
      "  almoner backfill casework --from 2026-03-01 --to 2026-03-20 --landing DIR",
      "  almoner backfill casework --from 2026-03-01 --to 2026-03-20 --only-missing",
      "  almoner backfill casework --from 2026-03-01 --to 2026-03-20 --failed"
    })
public final class BackfillCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Mixin private ProgressOptions progress;
  @Mixin private LandingOption landing;
  @Mixin private FutureOption future;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PIPELINE", description = "A file of jobs/ without its .yaml.")
  private String pipeline;

  @Option(names = "--from", required = true, paramLabel = "DATE", description = "First date.")
  private LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last date.")
  private LocalDate to;

  @ArgGroup(exclusive = true)
  private Choice choice = new Choice();

  /** Which dates of the range. */
  static final class Choice {
    @Option(names = "--only-missing", description = "Only dates without a run that succeeded.")
    private boolean missing;

    @Option(names = "--failed", description = "Only dates whose latest run did not succeed.")
    private boolean failed;
  }

  @Override
  public Integer call() {
    if (to.isBefore(from)) {
      throw new UsageException("--to " + to + " is before --from " + from);
    }
    future.accepted(options.date(to));
    Lake lake = options.lake();
    Pipeline chosen = options.pipeline(pipeline);
    List<LocalDate> dates = dates(new Ledger(lake));
    PrintWriter err = spec.commandLine().getErr();
    List<LocalDate> incomplete = new ArrayList<>();
    long start = System.nanoTime();
    for (int i = 0; i < dates.size(); i++) {
      RunReport report = run(lake, chosen, dates.get(i));
      if (report.exitCode() != ExitCode.OK) {
        incomplete.add(dates.get(i));
      }
      if (StopSignal.wanted().isPresent()) {
        return report.exitCode().number();
      }
      progress(err, report, i + 1, dates.size(), (System.nanoTime() - start) / 1e9);
    }
    spec.commandLine()
        .getOut()
        .printf(
            "Backfill of %s: %d dates run, %d of them incomplete%s.%n",
            pipeline,
            dates.size(),
            incomplete.size(),
            incomplete.isEmpty() ? "" : " " + incomplete);
    return incomplete.isEmpty() ? 0 : ExitCode.BACKFILL_INCOMPLETE.number();
  }

  private RunReport run(Lake lake, Pipeline chosen, LocalDate date) {
    RunRequest request =
        new RunRequest(chosen, options.date(date), landing.of(options.date(date)), Reuse.EVERYTHING)
            .with(options.settings().deliveries().among(options.catalog().feeds()).neverDue());
    return PipelineRun.of(options, lake).run(request, progress.problems(spec));
  }

  private void progress(PrintWriter err, RunReport report, int done, int all, double seconds) {
    if (!options.quiet()) {
      err.printf(
          "[%d/%d] %s %s in %.1f s, about %.0f s left%n",
          done,
          all,
          report.runId(),
          report.status(),
          report.seconds(),
          seconds / done * (all - done));
      err.flush();
    }
  }

  /** Dates of the range that the choice leaves, oldest first. */
  private List<LocalDate> dates(Ledger ledger) {
    List<Ledger.Entry> runs =
        ledger.runs().stream().filter(run -> run.pipeline().equals(pipeline)).toList();
    return from.datesUntil(to.plusDays(1)).filter(date -> wanted(runs, date)).toList();
  }

  private boolean wanted(List<Ledger.Entry> runs, LocalDate date) {
    List<Ledger.Entry> ofDate = runs.stream().filter(run -> run.date().equals(date)).toList();
    if (choice.missing) {
      return ofDate.stream().noneMatch(run -> run.status().equals("succeeded"));
    }
    if (choice.failed) {
      return !ofDate.isEmpty() && !ofDate.get(ofDate.size() - 1).status().equals("succeeded");
    }
    return true;
  }
}
