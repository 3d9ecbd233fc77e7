package org.almoner.cli.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.almoner.cli.options.LakeOptions;
import org.almoner.cli.options.PrintOptions;
import org.almoner.cli.output.Rows;
import org.almoner.engine.Column;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

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
public final class TablesCommand implements Callable<Integer> {
  @Mixin private LakeOptions options;

  @Parameters(arity = "0..1", paramLabel = "TABLE", description = "One table.")
  private @Nullable String table;

  @Mixin private PrintOptions output;

  @Override
  public Integer call() {
    Rows rows =
        table == null
            ? all(options.catalog().tables(), options.lake())
            : columns(options.catalog().table(table));
    output.print(rows);
    return 0;
  }

  /** Tables with what the lake has of them. */
  public static Rows all(List<Table> tables, Lake lake) {
    Rows rows = Rows.named("table", "layer", "version", Provenance.BUSINESS_DATE, "grain");
    for (Table each : tables) {
      Optional<TableVersion> version = lake.readable(each);
      boolean unreadable = version.isEmpty() && lake.has(each);
      rows.add(
          each.fullName(),
          each.layer().title(),
          version.map(TableVersion::number).orElse(null),
          version.flatMap(TableVersion::provenance).map(Provenance::businessDate).orElse(null),
          unreadable ? "cannot be read: almoner lake check says why" : each.grain());
    }
    return rows;
  }

  /** The columns of a table and what they mean. */
  public static Rows columns(Table table) {
    Rows rows = Rows.named("column", "type", "kind", "phi", "meaning");
    for (Column column : table.columns()) {
      rows.add(
          column.name(),
          column.type().simpleString(),
          column.kind().name().toLowerCase(Locale.ROOT),
          column.phi().title(),
          column.meaning());
    }
    return rows;
  }
}
