package org.almoner.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.care.Restoration;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "restore",
    description = {
      "Makes a new version of a table with the rows of an earlier one. Nothing is removed:",
      "another restore takes it back. What a raw table loses is taken in again by the next run,",
      "while it lies in the landing directory."
    },
    footer = {
      "",
      "Examples:",
      "  almoner lake restore casework.stg_patients --to-version 12",
      "  almoner lake restore casework.stg_patients --to-date 2026-03-20"
    })
final class LakeRestore implements Callable<Integer> {
  private final JobCatalog catalog;

  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "Its name, or <domain>.<name>.")
  private String table;

  @ArgGroup(multiplicity = "1")
  private Target target;

  /** One of the two. */
  static final class Target {
    @Option(names = "--to-version", paramLabel = "N", description = "Number of the version.")
    private @Nullable Long version;

    @Option(
        names = "--to-date",
        paramLabel = "DATE",
        description = "The last version made for this business date or an earlier one.")
    private @Nullable String date;
  }

  LakeRestore(JobCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Integer call() {
    Table chosen = catalog.table(table);
    Lake lake = options.lake();
    LakeHold.latest(lake, chosen);
    Restoration restoration = new Restoration(lake, chosen);
    long number =
        target.version == null
            ? restoration.versionAsOf(options.date(target.date).toString())
            : target.version;
    Optional<TableVersion> restored =
        new LakeHold(lake, options.settings())
            .make("restore " + chosen.fullName(), () -> restoration.to(number));
    String said =
        restored
            .map(
                version ->
                    "version %d has the rows of version %d".formatted(version.number(), number))
            .orElse("the files are those of version " + number + " already");
    spec.commandLine().getOut().println(chosen.fullName() + ": " + said);
    return 0;
  }
}
