package org.almoner.cli.lake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeHold;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.ProgressOptions;
import org.almoner.cli.run.PipelineRun;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Job;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.LogAside;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.run.Ledger;
import org.almoner.engine.run.Reuse;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "rebuild",
    description = {
      "Makes a table anew from the tables that it is made of: after a change of its contract that",
      "its history cannot follow, or where another tool changed or damaged it. To readers it is",
      "another table, with versions of its own. A table kept by date is made for each of its"
          + " dates,",
      "and what it is made of with it.",
      "Refused for what cannot be made again: raw tables, the ledger, lists that people worked",
      "with, arms, looks."
    },
    footer = {
      "",
      "The old one stays, aside, until its files are older than lake.retention_days and a vacuum",
      "removes them. It is brought back where the new one cannot be made.",
      "",
      "Examples:",
      "  almoner lake rebuild casework.stg_patients"
    })
final class LakeRebuild implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Mixin private ProgressOptions progress;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "Its name, or <domain>.<name>.")
  private String table;

  @Override
  public Integer call() {
    Table chosen = options.catalog().table(table);
    Job builder = requireBuilder(chosen);
    Lake lake = options.lake();
    List<BusinessDate> dates = dates(lake, chosen, builder);
    List<Job> jobs = chosen.partition().isEmpty() ? List.of(builder) : upTo(builder);
    LogAside aside = LogAside.of(lake, chosen, Clock.systemUTC().instant());
    hold(chosen, lake, aside::put);
    ExitCode code = ExitCode.INTERNAL;
    try {
      code = make(new Pipeline("rebuild", "Makes " + chosen.fullName() + " anew.", jobs), dates);
    } finally {
      Lake now = options.lake();
      if (code != ExitCode.OK && now.latest(chosen).isEmpty()) {
        hold(chosen, now, aside::takeBack);
        spec.commandLine()
            .getErr()
            .println(chosen.fullName() + " could not be made anew; it is as it was");
      }
    }
    if (code == ExitCode.OK && !options.quiet()) {
      spec.commandLine().getOut().println(chosen.fullName() + " is made anew");
    }
    return code.number();
  }

  private Job requireBuilder(Table chosen) {
    Optional<Job> builder = options.catalog().builderOf(chosen);
    String why =
        chosen
            .irreplaceable()
            .or(
                () ->
                    builder.isEmpty()
                        ? Optional.of("no job of its own makes it")
                        : Optional.empty())
            .orElse("");
    if (!why.isEmpty()) {
      throw new UsageException(
          "%s cannot be made again: %s; lake restore brings back an earlier version"
              .formatted(chosen.fullName(), why));
    }
    return builder.orElseThrow();
  }

  private void hold(Table chosen, Lake lake, Runnable change) {
    new LakeHold(lake, options.settings())
        .make(
            "rebuild " + chosen.fullName(),
            () -> {
              change.run();
              return true;
            });
  }

  /**
   * Those for which the table has rows or, where its log is damaged, was made as the ledger says;
   * the one that it was last made for where it has no dates.
   */
  private List<BusinessDate> dates(Lake lake, Table chosen, Job builder) {
    if (chosen.partition().isPresent()) {
      return lake.readable(chosen).isPresent()
          ? lake.partitions(chosen).stream().map(options::date).toList()
          : new Ledger(lake)
              .datesOf(Set.of(builder.name(), JobCatalog.formerName(builder))).stream()
                  .map(options::date)
                  .toList();
    }
    TableVersion latest = LakeHold.latest(lake, chosen);
    return List.of(
        options.date(
            latest
                .provenance()
                .map(Provenance::businessDate)
                .or(() -> lastKnown(lake, chosen))
                .orElseThrow(
                    () ->
                        new UsageException(
                            "Nothing says for which date %s was made; move its folder away and run"
                                .formatted(chosen.fullName())))));
  }

  private static Optional<String> lastKnown(Lake lake, Table chosen) {
    return lake.commits(chosen).stream()
        .flatMap(commit -> commit.provenance().stream())
        .map(Provenance::businessDate)
        .reduce((earlier, later) -> later);
  }

  /** The job, after those that make what it reads; nothing is ingested, nothing drawn again. */
  private List<Job> upTo(Job job) {
    Set<Job> jobs = new LinkedHashSet<>();
    for (Table input : job.inputs()) {
      options
          .catalog()
          .builderOf(input)
          .filter(other -> other.feed().isEmpty() && input.irreplaceable().isEmpty())
          .ifPresent(other -> jobs.addAll(upTo(other)));
    }
    jobs.add(job);
    return new ArrayList<>(jobs);
  }

  private ExitCode make(Pipeline pipeline, List<BusinessDate> dates) {
    for (BusinessDate date : dates) {
      RunRequest request =
          new RunRequest(pipeline, date, Optional.empty(), Reuse.EVERYTHING)
              .with(options.settings().deliveries().neverDue());
      RunReport report =
          PipelineRun.of(options, options.lake()).run(request, progress.listener(spec, options));
      if (report.exitCode() != ExitCode.OK) {
        return report.exitCode();
      }
    }
    return ExitCode.OK;
  }
}
