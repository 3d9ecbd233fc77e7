package org.almoner.generate.engagement;

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
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.generate.Chapter;
import org.almoner.generate.Landings;
import org.almoner.generate.people.People;
import org.almoner.generate.story.Nature;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The default and the hard world are what they were when the known answers were measured on them:
 * each file has the rows and, in the columns that it had then, the values that commit ae55ce1
 * wrote. Columns that joined later are left out of the digests, the SHA-256 of all values.
 */
class SameEngagementTest {
  private static final Path KNOWN =
      Path.of("src/test/resources/generate/engagement-at-ae55ce1.csv");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"DEFAULT,1", "DEFAULT,2", "DEFAULT,3", "HARD,1", "HARD,2", "HARD,3"})
  void everyFileIsWhatItWas(Nature nature, long seed) throws IOException {
    People people = new People(seed, 600, 2, LocalDate.of(2025, 7, 24), 240);
    Chapter chapter = new EngagementChapter(new World(people, nature), 0, ScoreFrequency.DAILY);

    Landings.write(chapter, folder.resolve("landing"), 2);

    for (NamedCsvRecord known : known(nature, seed)) {
      List<String> columns = List.of(known.getField("columns").split(" "));
      List<CsvRecord> rows = read(file(known.getField("file")));
      assertThat(rows.get(0).getFields()).as(known.getField("file")).containsAll(columns);
      assertThat(rows.size() - 1).isEqualTo(Integer.parseInt(known.getField("rows")));
      assertThat(digest(rows, columns))
          .as(known.getField("file"))
          .isEqualTo(known.getField("sha256"));
    }
  }

  private Path file(String name) {
    return name.startsWith("truth/")
        ? folder.resolve("landing-" + name)
        : folder.resolve("landing").resolve(name);
  }

  private static List<NamedCsvRecord> known(Nature nature, long seed) throws IOException {
    try (Stream<NamedCsvRecord> lines =
        CsvReader.builder().ofNamedCsvRecord(KNOWN, StandardCharsets.UTF_8).stream()) {
      List<NamedCsvRecord> files =
          lines
              .filter(line -> line.getField("nature").equals(title(nature)))
              .filter(line -> line.getField("seed").equals(Long.toString(seed)))
              .toList();
      assertThat(files).hasSize(12);
      return files;
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

  private static String title(Nature nature) {
    return nature.name().toLowerCase(Locale.ROOT);
  }
}
