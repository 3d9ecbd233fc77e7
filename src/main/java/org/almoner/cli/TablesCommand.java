package org.almoner.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.engine.Column;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "tables",
    description = "Lists tables with their rows and versions, or the columns of one.",
    footer = {
      "",
      "Examples:",
      "  almoner tables",
      "  almoner tables mart_ops_kpis        its columns and what they mean",
      "  almoner tables --format csv"
    })
final class TablesCommand implements Callable<Integer> {
  private final JobCatalog catalog;

  @Mixin private LakeOptions options;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "One table.")
  private @Nullable String table;

  @Option(names = "--format", description = "table, json or csv (${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  TablesCommand(JobCatalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Integer call() {
    Rows rows = table == null ? all(options.lake()) : columns(catalog.table(table));
    format.print(spec.commandLine().getOut(), rows);
    return 0;
  }

  private Rows all(Lake lake) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Table each : catalog.tables()) {
      Optional<TableVersion> version = lake.latest(each);
      rows.add(
          Arrays.asList(
              each.fullName(),
              each.layer().title(),
              version.map(TableVersion::number).orElse(null),
              version.flatMap(TableVersion::provenance).map(p -> p.businessDate()).orElse(null),
              each.grain()));
    }
    return new Rows(List.of("table", "layer", "version", "date", "grain"), rows);
  }

  private static Rows columns(Table table) {
    List<List<String>> rows = new ArrayList<>();
    for (Column column : table.columns()) {
      rows.add(
          List.of(
              column.name(),
              column.type().simpleString(),
              column.kind().name().toLowerCase(java.util.Locale.ROOT),
              column.phi().title(),
              column.meaning()));
    }
    return new Rows(List.of("column", "type", "kind", "phi", "meaning"), rows);
  }
}
