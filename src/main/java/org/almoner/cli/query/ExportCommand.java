package org.almoner.cli.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeOptions;
import org.almoner.engine.OpenSession;
import org.almoner.engine.Sessions;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.export.DatabaseAddress;
import org.almoner.engine.export.DatabaseTable;
import org.almoner.engine.export.Export;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.OwnFolders;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Hands a table to other tools as CSV, Parquet or rows of a database.",
    footer = {
      "",
      "The database's password is ALMONER_DB_PASSWORD in the environment, or what the",
      "driver finds by itself, such as ~/.pgpass; --property password=... works too,",
      "but others on the machine can see it. Lists arrive as JSON.",
      "The last column, _business_date, is the date of the run that made the rows; a table",
      "of a database that has no such column does not get it. In CSV, text that a",
      "spreadsheet would take for a formula has an apostrophe in front.",
      "",
      "Examples:",
      "  almoner export mart_ops_kpis --to csv --out kpis.csv",
      "  almoner export fct_case_lifecycle --to parquet --out lifecycle.parquet",
      "  almoner export mart_ops_kpis --to jdbc:postgresql://db/reports \\",
      "      --target reports.ops_kpis --property user=etl --overwrite",
      "  almoner export recommendations --date 2026-03-20 --overwrite \\",
      "      --to jdbc:postgresql://db/reports --property user=etl"
    })
public final class ExportCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TABLE", description = "Its name, or <domain>.<name>.")
  private String table;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "csv, parquet, or the URL of a database, jdbc:...")
  private String to;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file, any Hadoop URI; <table>.csv or <table>.parquet if not given.")
  private @Nullable String out;

  @Option(
      names = "--for-machines",
      description = "CSV with every text as it is, also what a spreadsheet would run.")
  private boolean forMachines;

  @Option(
      names = "--target",
      paramLabel = "NAME",
      description = "Table in the database; the table's own name if not given.")
  private @Nullable String target;

  @Option(
      names = "--property",
      paramLabel = "KEY=VALUE",
      description = "For the database's driver, such as user and password.")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Only the rows of this date, of a table that is kept by date.")
  private @Nullable String date;

  @Option(
      names = "--overwrite",
      description =
          "Replaces the rows of a database table that exists, with --date those of the date;"
              + " files always are.")
  private boolean overwrite;

  @Override
  public Integer call() {
    Table chosen = options.catalog().table(table);
    Lake lake = options.lake();
    requireWritable(lake, chosen);
    if (lake.latest(chosen).isEmpty()) {
      throw new UsageException(chosen.fullName() + " has no version yet; a run builds it");
    }
    try (OpenSession session = options.session()) {
      Export export = new Export(session.spark(), lake, chosen, partition(lake, chosen));
      String where =
          switch (to) {
            case "csv" -> csv(export, file(lake, chosen));
            case "parquet" -> export.parquet(file(lake, chosen));
            default -> database(export, chosen);
          };
      if (!options.quiet()) {
        spec.commandLine().getOut().printf("%s is in %s%n", chosen.fullName(), where);
      }
      return 0;
    }
  }

  private Optional<String> partition(Lake lake, Table chosen) {
    if (date == null) {
      return Optional.empty();
    }
    if (chosen.partition().isEmpty()) {
      throw new UsageException(chosen.fullName() + " is not kept by date; leave --date out");
    }
    String day = options.date(date).toString();
    List<String> days = lake.partitions(chosen);
    if (!days.contains(day)) {
      throw new UsageException(
          "%s has no rows of %s; the last are of %s"
              .formatted(chosen.fullName(), day, days.isEmpty() ? "no date" : last(days)));
    }
    return Optional.of(day);
  }

  private static String last(List<String> days) {
    return days.get(days.size() - 1);
  }

  /** Refuses a target before anything is read. */
  private void requireWritable(Lake lake, Table chosen) {
    switch (to) {
      case "csv", "parquet" -> file(lake, chosen);
      default -> target(chosen);
    }
  }

  /** The file to write, which is none of the lake's. */
  private String file(Lake lake, Table chosen) {
    String file = out == null ? chosen.name() + "." + to : out;
    Configuration hadoop = Sessions.hadoop(options.settings().spark().settings());
    new OwnFolders(lake, hadoop).requireOutside(new Path(file));
    return file;
  }

  private String csv(Export export, String file) {
    return forMachines ? export.csvAsItIs(file) : export.csv(file);
  }

  private DatabaseTable target(Table chosen) {
    if (!to.startsWith("jdbc:")) {
      throw new UsageException("--to is csv, parquet or jdbc:..., not " + to);
    }
    return DatabaseTable.of(
        new DatabaseAddress(to, login()), target == null ? chosen.name() : target);
  }

  private String database(Export export, Table chosen) {
    target(chosen).write(export, overwrite);
    return target == null ? chosen.name() : target;
  }

  /** A password in the environment is seen by fewer eyes than one among the arguments. */
  private Map<String, String> login() {
    Map<String, String> login = new LinkedHashMap<>(properties);
    String password = System.getenv("ALMONER_DB_PASSWORD");
    if (password != null) {
      login.putIfAbsent("password", password);
    }
    return login;
  }
}
