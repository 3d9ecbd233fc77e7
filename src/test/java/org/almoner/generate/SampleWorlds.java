package org.almoner.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.almoner.engine.Sessions;

/** Worlds that the tests share, and what is in a landing directory. */
final class SampleWorlds {
  static final LocalDate START = LocalDate.of(2025, 12, 1);

  static CaseworkWorld ofCases(long cases) {
    return new CaseworkWorld(7, Math.max(1, cases * 2 / 3), cases, START, 110, 0);
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

  static List<WrittenFile> write(CaseworkWorld world, Path out, int threads) {
    return new LandingExport(world, FileFormat.CSV, out.toString())
        .write(Sessions.hadoop(Map.of()), threads, done -> {});
  }

  /** The texts of all files below a directory by name. */
  static Map<String, String> texts(Path out) throws IOException {
    try (Stream<Path> paths = Files.walk(out)) {
      Map<String, String> texts = new TreeMap<>();
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(out.relativize(path).toString(), Files.readString(path, StandardCharsets.UTF_8));
      }
      return texts;
    }
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
