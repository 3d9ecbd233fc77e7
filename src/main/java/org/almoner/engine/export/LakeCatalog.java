package org.almoner.engine.export;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.engine.Column;
import org.almoner.engine.Phi;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;

/**
 * The published tables of a lake as a script that registers them in another engine: domains are its
 * schemas. A comment before each statement says what a row is, and which columns tell of a person.
 */
public record LakeCatalog(Lake lake, List<Table> tables) {

  public String script(CatalogDialect dialect) {
    StringBuilder script = new StringBuilder();
    Set<String> domains = new LinkedHashSet<>();
    for (Table table : tables) {
      Optional<TableVersion> version = lake.readable(table);
      if (version.isPresent()) {
        if (domains.add(table.domain())) {
          dialect.schema(table.domain()).ifPresent(each -> script.append(each).append("\n\n"));
        }
        script.append(about(table, version.get().number()));
        script.append(dialect.table(lake, table, version.get())).append("\n\n");
      } else if (lake.has(table)) {
        script.append(
            "-- %s cannot be read: almoner lake check says why\n\n".formatted(table.fullName()));
      }
    }
    return script.toString();
  }

  private static String about(Table table, long version) {
    String about = "-- %s, version %d: %s".formatted(table.fullName(), version, table.grain());
    String direct = persons(table, Phi.DIRECT);
    String quasi = persons(table, Phi.QUASI);
    return about
        + (direct.isEmpty() ? "" : "\n-- identify a person: " + direct)
        + (quasi.isEmpty() ? "" : "\n-- identify together with others: " + quasi)
        + "\n";
  }

  private static String persons(Table table, Phi phi) {
    return table.columns().stream()
        .filter(column -> column.phi() == phi)
        .map(Column::name)
        .collect(Collectors.joining(", "));
  }
}
