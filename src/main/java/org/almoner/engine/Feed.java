package org.almoner.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What is delivered together: files of one kind, and the raw tables that their rows go to. Several
 * feeds with readers of their own may share a folder; whose a file is its first bytes tell.
 *
 * @param reader what makes rows of the files; empty for the usual one, which reads CSV, NDJSON and
 *     Parquet files with a header into one table
 * @param tables raw tables with one and the same {@link Landing}; each file is taken into all
 */
public record Feed(Optional<FeedReader> reader, List<Table> tables) {
  public Feed {
    tables = List.copyOf(tables);
    List<Landing> landings =
        tables.stream().map(table -> table.landing().orElseThrow()).distinct().toList();
    if (landings.size() != 1) {
      throw new IllegalArgumentException(
          "A feed is delivered at one place, not at each of " + landings);
    }
    if (reader.isEmpty() && tables.size() != 1) {
      throw new IllegalArgumentException("Rows for several tables need a reader of their own");
    }
  }

  /** Files with a header, one table's. */
  public static Feed of(Table raw) {
    return new Feed(Optional.empty(), List.of(raw));
  }

  /** Files of which a reader makes rows of some tables. */
  public static Feed of(FeedReader reader, Table... raw) {
    return new Feed(Optional.of(reader), List.of(raw));
  }

  public Landing landing() {
    return tables.get(0).landing().orElseThrow();
  }

  /** The table that what is not told of a single one is told of. */
  public Table first() {
    return tables.get(0);
  }

  /** Full names of its tables. */
  public String tableNames() {
    return tables.stream().map(Table::fullName).collect(Collectors.joining(", "));
  }
}
