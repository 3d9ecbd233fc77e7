package org.almoner.generate.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.almoner.generate.ExportRow;
import org.almoner.generate.ExportTable;
import org.almoner.generate.Landings;
import org.almoner.generate.Stories;

/** Worlds that the tests share. */
final class SampleWorlds {
  static CaseworkChapter ofCases(long cases) {
    return Landings.ofCases(cases);
  }

  /** The stories of a world large enough for differences to show. */
  static List<CaseStory> stories(CaseworkChapter chapter) {
    Roster roster = Roster.of(chapter);
    return LongStream.range(0, chapter.stories())
        .boxed()
        .flatMap(number -> Cohort.of(chapter, number).cases(roster))
        .toList();
  }

  /** The rows of one table, column by column name, as the export has them. */
  static List<Map<String, String>> rows(CaseworkChapter chapter, ExportTable table) {
    Stories source = chapter.tell();
    return LongStream.range(0, chapter.stories())
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
