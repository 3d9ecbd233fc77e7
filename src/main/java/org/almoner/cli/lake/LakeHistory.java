package org.almoner.cli.lake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeHold;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Commit;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "history",
    description = {
      "Lists the versions of a table, the latest first: when, by what, for which business date.",
      "Reaches back as far as the log; entries older than 30 days go, unless the table's",
      "delta.logRetentionDuration says otherwise."
    },
    footer = {"", "Examples:", "  almoner lake history casework.stg_patients"})
final class LakeHistory implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Parameters(paramLabel = "TABLE", description = "Its name, or <domain>.<name>.")
  private String table;

  @Mixin private PrintOptions output;

  @Override
  public Integer call() {
    Lake lake = options.lake();
    Table chosen = options.catalog().table(table);
    LakeHold.latest(lake, chosen);
    List<Commit> commits = lake.commits(chosen);
    Rows rows =
        Rows.named(
            "version",
            "at",
            "operation",
            "by",
            "date",
            "run",
            "job",
            "rows",
            "files_added",
            "files_removed");
    for (int i = commits.size() - 1; i >= 0; i--) {
      add(rows, commits.get(i));
    }
    output.print(rows);
    return 0;
  }

  private static void add(Rows rows, Commit commit) {
    Optional<Provenance> made = commit.provenance();
    rows.add(
        commit.number(),
        commit.at().toString(),
        commit.operation(),
        commit.engine(),
        made.map(Provenance::businessDate).orElse(null),
        made.map(Provenance::runId).orElse(null),
        made.map(Provenance::job).orElse(null),
        commit.added().stream().mapToLong(DataFile::rows).sum(),
        commit.added().size(),
        commit.removed().size());
  }
}
