package org.almoner.generate;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.generate.casework.CaseworkChapter;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;
import org.almoner.generate.story.WorldPlan;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The default and the hard world are what they were when the known answers were measured on them:
 * each file has the rows and, in the columns that it had then, the values that commit ae55ce1
 * wrote. So have the files of casework, but for whose each case is, and in order of their keys.
 * Columns that joined later are left out of the digests, the SHA-256 of all values.
 */
class SameWorldTest {
  private static final Path KNOWN = Path.of("src/test/resources/generate/worlds-at-ae55ce1.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"DEFAULT,1", "DEFAULT,2", "DEFAULT,3", "HARD,1", "HARD,2", "HARD,3"})
  void everyFileIsWhatItWas(Nature nature, long seed) throws IOException {
    People people = new People(seed, 600, 2, LocalDate.of(2025, 7, 24), 240);
    Chapter chapter = new EngagementChapter(new World(people, nature), 0, ScoreFrequency.DAILY);

    Landings.write(chapter, folder.resolve("landing"), 2);

    List<NamedCsvRecord> known = known(nature.name().toLowerCase(Locale.ROOT), seed);
    assertThat(known).hasSize(12);
    for (NamedCsvRecord file : known) {
      assertSame(file, read(file(file.getField("file"))));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyCaseIsWhatItWasButForThePatient(long seed) throws IOException {
    Chapter chapter = CaseworkChapter.of(WorldPlan.of(seed, 300));

    Landings.write(chapter, folder.resolve("landing"), 2);

    List<NamedCsvRecord> known = known("casework", seed);
    assertThat(known).hasSize(5);
    for (NamedCsvRecord file : known) {
      List<CsvRecord> rows = read(file(file.getField("file")));
      List<CsvRecord> ordered = new ArrayList<>(rows.subList(1, rows.size()));
      ordered.sort(Comparator.comparing(row -> row.getField(0)));
      ordered.add(0, rows.get(0));
      assertSame(file, ordered);
    }
  }

  private static void assertSame(NamedCsvRecord known, List<CsvRecord> rows) {
    List<String> columns = List.of(known.getField("columns").split(" "));
    assertThat(rows.get(0).getFields()).as(known.getField("file")).containsAll(columns);
    assertThat(rows.size() - 1).isEqualTo(Integer.parseInt(known.getField("rows")));
    assertThat(digest(rows, columns))
        .as(known.getField("file"))
        .isEqualTo(known.getField("sha256"));
  }

  private Path file(String name) {
    return name.startsWith("truth/")
        ? folder.resolve("landing-" + name)
        : folder.resolve("landing").resolve(name);
  }

  private static List<NamedCsvRecord> known(String world, long seed) throws IOException {
    try (Stream<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(KNOWN, StandardCharsets.UTF_8).stream()) {
      return lines
          .filter(line -> line.getField("world").equals(world))
          .filter(line -> line.getField("seed").equals(Long.toString(seed)))
          .toList();
    }
  }

  private static List<CsvRecord> read(Path file) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static String digest(List<CsvRecord> rows, List<String> columns) {
    List<String> header = rows.get(0).getFields();
    MessageDigest digest = sha256();
    for (CsvRecord row : rows) {
      List<String> values =
          columns.stream().map(column -> row.getField(header.indexOf(column))).toList();
      digest.update((String.join("\u001f", values) + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
