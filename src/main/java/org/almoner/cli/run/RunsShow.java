package org.almoner.cli.run;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.output.Format;
import org.almoner.cli.output.Json;
import org.almoner.cli.output.Rows;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.Ledger;
import org.almoner.engine.run.LedgerRows;
import org.almoner.engine.run.OpsTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "show",
    description = "Shows what a run did: its jobs, its files, and the checks that failed.",
    footer = {
      "",
      "Examples:",
      "  almoner runs show casework-2026-03-20-0001",
      "  almoner runs show casework-2026-03-20-0001 --format json     with everything"
    })
final class RunsShow implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RUN_ID", description = "As almoner runs list names it.")
  private String runId;

  @Option(
      names = "--format",
      description = "table, json with everything, or csv with the jobs (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    Lake lake = options.lake();
    new Ledger(lake).find(runId);
    PrintWriter out = spec.commandLine().getOut();
    Map<String, Rows> parts = parts(lake);
    switch (format) {
      case JSON -> out.println(Json.of(objects(parts)));
      case CSV -> format.print(out, jobs(lake));
      case TABLE ->
          parts.forEach(
              (name, rows) -> {
                out.println(name);
                format.print(out, rows);
                out.println();
              });
    }
    return 0;
  }

  private Map<String, Rows> parts(Lake lake) {
    Map<String, Rows> parts = new LinkedHashMap<>();
    parts.put("run", run(lake));
    parts.put("jobs", jobs(lake));
    parts.put("checks that failed", brokenChecks(lake));
    parts.put("files", files(lake));
    return parts;
  }

  private Rows run(Lake lake) {
    return rows(
        of(lake, OpsTables.RUNS),
        "pipeline",
        "business_date",
        "status",
        "exit_code",
        "started_at",
        "seconds",
        "landing",
        "rows_in",
        "rows_quarantined",
        "error");
  }

  private Rows jobs(Lake lake) {
    return rows(
        of(lake, OpsTables.JOB_RUNS),
        "job",
        "status",
        "rows_in",
        "rows_out",
        "rows_quarantined",
        "changed",
        "output_version",
        "seconds",
        "error");
  }

  private Rows brokenChecks(Lake lake) {
    return rows(
        of(lake, OpsTables.CHECKS).where("passed", false),
        "table_name",
        "check",
        "severity",
        "measured");
  }

  private Rows files(Lake lake) {
    return rows(
        of(lake, OpsTables.FILES),
        "file",
        "status",
        "rows_in",
        "rows_out",
        "rows_quarantined",
        "problem");
  }

  private LedgerRows of(Lake lake, Table table) {
    return LedgerRows.of(lake, table).where("run_id", runId);
  }

  private static Rows rows(LedgerRows found, String... columns) {
    return new Rows(List.of(columns), found.values(columns));
  }

  private static Map<String, Object> objects(Map<String, Rows> parts) {
    Map<String, Object> all = new LinkedHashMap<>();
    parts.forEach((name, rows) -> all.put(name.replace(' ', '_'), rows.objects()));
    return all;
  }
}
