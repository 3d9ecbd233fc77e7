package org.almoner.generate.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Landings;

/** Worlds that the tests share. */
final class SampleWorlds {
  static CaseworkWorld ofCases(long cases) {
    return Landings.ofCases(cases);
  }

  /** The stories of a world large enough for differences to show. */
  static List<CaseStory> stories(CaseworkWorld world) {
    Roster roster = Roster.of(world);
    return LongStream.range(0, world.cases())
        .mapToObj(number -> CaseStory.of(world, roster, number))
        .toList();
  }

  /** The rows of one table, column by column name, as the export has them. */
  static List<Map<String, String>> rows(CaseworkWorld world, ExportTable table) {
    CaseSource source = CaseSource.of(world);
    return LongStream.range(0, world.cases())
        .boxed()
        .flatMap(number -> source.rows(number).stream())
        .filter(row -> row.table() == table)
        .map(SampleWorlds::named)
        .toList();
  }

  private static Map<String, String> named(ExportRow row) {
    Map<String, String> named = new LinkedHashMap<>();
    List<String> columns = row.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      named.put(columns.get(i), row.values().get(i));
    }
    return named;
  }

  private SampleWorlds() {}
}
