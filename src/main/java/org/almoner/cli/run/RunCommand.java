package org.almoner.cli.run;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.almoner.cli.options.FutureOption;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.LandingOption;
import org.almoner.cli.options.ProgressOptions;
import org.almoner.cli.options.TimeConverter;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Pipeline;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.Ledger;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunRequest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "run",
    description = "Runs a pipeline of jobs/ for a business date.",
    footer = {
      "",
      "Examples:",
      "  almoner run casework --landing /data/export --date 2026-03-20",
      "  almoner run casework --landing /data/export --date 2026-03-20 --resume",
      "  almoner run casework --date 2026-03-20 --only build-casework-mart-ops-kpis",
      "  almoner run nightly --landing /data/feeds/{date} --date 2026-03-20 \\",
      "      --deadline 07:00 --on-failure 'echo $ALMONER_RUN_ID | mail ops'",
      "  almoner run casework --landing /data/export --date 2026-03-20 --wait 30m",
      "  almoner run casework --retry casework-2026-03-20-0001",
      "  almoner run weekly-training --date 2026-03-20 --by jane.doe"
    })
public final class RunCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Mixin private ProgressOptions progress;
  @Mixin private FutureOption future;
  @Mixin private LandingOption landing;
  @Mixin private AlertOption alert;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PIPELINE", description = "A file of jobs/ without its .yaml.")
  private String pipeline;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Business date, yyyy-mm-dd; or an instant, for the last date over by then.")
  private @Nullable String date;

  @Option(names = "--dry-run", description = "Shows what would run and stops.")
  private boolean dryRun;

  @Option(
      names = "--resume",
      description = "Skips jobs that already succeeded with the same code and inputs.")
  private boolean resume;

  @Option(
      names = "--full",
      description = "Stages all that was ever delivered, not only what came since the last run.")
  private boolean full;

  @Option(
      names = "--retry",
      paramLabel = "RUN_ID",
      description = "Runs again what RUN_ID left undone, with its date and landing.")
  private @Nullable String retry;

  @Option(names = "--only", arity = "1..*", paramLabel = "JOB", description = "Only these jobs.")
  private List<String> only = new ArrayList<>();

  @Option(
      names = "--again",
      paramLabel = "FILE",
      description =
          "Takes this file in whatever is known of it, such as casework/patients.csv; several times"
              + " for several.")
  private List<String> again = new ArrayList<>();

  @Option(
      names = "--by",
      paramLabel = "WHO",
      description = "Who runs it, and may not approve a model that it trains.")
  private @Nullable String by;

  @Option(
      names = "--deadline",
      paramLabel = "HH:MM",
      description =
          "When the run has to be over, on the day after the business date in the business's zone;"
              + " a later end is told, with exit code 14.")
  private @Nullable LocalTime deadline;

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      converter = TimeConverter.class,
      description = "How long to wait for a lake that another run has: 90s, 30m, 2h.")
  private Duration wait = Duration.ZERO;

  @Override
  public Integer call() {
    alert.about("PIPELINE", pipeline);
    alert.about("DATE", date);
    CommandLine line = spec.commandLine();
    Lake lake = alert.watch(line, this::lake);
    RunRequest request = alert.watch(line, () -> request(lake));
    if (dryRun) {
      new DryRun(lake, line.getOut()).print(request);
      return 0;
    }
    alert.about("DATE", request.date());
    PipelineRun run = PipelineRun.of(options, lake).waiting(wait);
    return alert.watch(line, lake, () -> run.run(request, progress.listener(spec, options)));
  }

  private Lake lake() {
    if (by != null) {
      options.set(
          "engagement.training.trained_by",
          options.settings().models().answering("--by", by).name());
    }
    return options.lake();
  }

  private Reuse reuse(Pipeline chosen) {
    if (full) {
      return Reuse.NOTHING;
    }
    return resume || retry != null || chosen.resumes() ? Reuse.EVERYTHING : Reuse.STAGING;
  }

  private RunRequest request(Lake lake) {
    Ledger ledger = new Ledger(lake);
    Optional<Ledger.Entry> earlier = Optional.ofNullable(retry).map(ledger::find);
    if (earlier.isPresent() && !earlier.get().pipeline().equals(pipeline)) {
      throw new UsageException(retry + " was a run of " + earlier.get().pipeline());
    }
    if (full && (resume || retry != null)) {
      throw new UsageException("--full does everything again: leave out --resume and --retry");
    }
    BusinessDate day =
        earlier
            .map(run -> options.date(run.date()))
            .or(() -> Optional.ofNullable(date).map(options::date))
            .orElseThrow(
                () ->
                    new UsageException(
                        "--date is missing: the business date, such as --date 2026-03-20"));
    Pipeline chosen = options.pipeline(pipeline).only(options.presentNames(only));
    BusinessDate business = future.accepted(day);
    Optional<String> files =
        landing.of(business).or(() -> earlier.map(Ledger.Entry::landing).filter(l -> !l.isEmpty()));
    if (files.isEmpty() && !again.isEmpty()) {
      throw new UsageException("--again wants --landing: where " + again.get(0) + " lies");
    }
    RunRequest request =
        new RunRequest(chosen, business, files, reuse(chosen))
            .with(options.settings().deliveries().among(options.catalog().feeds()))
            .takingAgain(Set.copyOf(again));
    return deadline == null ? request : request.by(business.nextDayAt(deadline));
  }
}
