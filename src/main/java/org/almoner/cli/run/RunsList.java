package org.almoner.cli.run;

import java.util.List;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.LedgerRows;
import org.almoner.engine.run.OpsTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "list",
    description = "Lists finished runs, the latest last.",
    footer = {
      "",
      "Examples:",
      "  almoner runs list",
      "  almoner runs list --last 100 --pipeline nightly --format csv"
    })
final class RunsList implements Callable<Integer> {
  private static final String[] COLUMNS = {
    "run_id", "business_date", "status", "exit_code", "started_at", "seconds", "rows_in", "error"
  };

  @Mixin private LakeOptions options;
  @Mixin private PrintOptions output;

  @Option(
      names = "--last",
      paramLabel = "N",
      description = "At most so many, the latest (${DEFAULT-VALUE}).")
  private int last = 20;

  @Option(names = "--pipeline", paramLabel = "NAME", description = "Only runs of this pipeline.")
  private @Nullable String pipeline;

  @Override
  public Integer call() {
    Lake lake = options.lake();
    LedgerRows runs = LedgerRows.of(lake, OpsTables.RUNS);
    LedgerRows wanted = pipeline == null ? runs : runs.where("pipeline", pipeline);
    List<List<@Nullable Object>> rows = wanted.values(COLUMNS);
    output.print(
        new Rows(List.of(COLUMNS), rows.subList(Math.max(0, rows.size() - last), rows.size())));
    return 0;
  }
}
