package org.almoner.engine.query;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.lake.EarlierVersions;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;

/**
 * The lake at one moment: all tables of a query as they were together, although runs go on
 * publishing.
 *
 * @param asOf the moment is the last at which a table's recorded business date was not after this
 *     one; empty for now
 */
record LakeMoment(Lake lake, Optional<LocalDate> asOf) {
  private static final int ATTEMPTS = 20;

  /**
   * The versions of the tables; one without a version is left out.
   *
   * @throws UsageException where runs publish faster than the tables can be looked up
   */
  Map<Table, TableVersion> versions(Set<Table> tables) {
    Map<Table, TableVersion> first = look(tables);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      Map<Table, TableVersion> again = look(tables);
      if (numbers(first).equals(numbers(again))) { // so between the looks nothing changed
        return again;
      }
      first = again;
    }
    throw new UsageException("A run is publishing these tables just now; try again in a moment");
  }

  private Map<Table, TableVersion> look(Set<Table> tables) {
    Lake fresh = lake.afresh();
    Map<Table, TableVersion> versions = new HashMap<>();
    for (Table table : tables) {
      asOf.map(date -> new EarlierVersions(fresh, table).asOf(date))
          .orElseGet(() -> fresh.latest(table))
          .ifPresent(version -> versions.put(table, version));
    }
    return versions;
  }

  private static Map<String, Long> numbers(Map<Table, TableVersion> versions) {
    Map<String, Long> numbers = new HashMap<>();
    versions.forEach((table, version) -> numbers.put(table.fullName(), version.number()));
    return numbers;
  }
}
