package org.almoner.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Sessions;
import org.almoner.engine.UsageException;
import org.almoner.generate.LandingExport.Existing;
import org.almoner.generate.casework.CaseworkChapter;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.reference.ReferenceChapter;
import org.almoner.generate.story.ScoreFrequency;
import org.almoner.generate.story.World;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What arrives on disk. */
class LandingExportTest {
  private static final Configuration HADOOP = Sessions.hadoop(Map.of());

  @TempDir private Path folder;

  @Test
  void givesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    CaseworkChapter chapter = Landings.ofCases(1_600);

    Landings.write(chapter, folder.resolve("one"), 1);
    Landings.write(chapter, folder.resolve("five"), 5);

    assertThat(Landings.texts(folder.resolve("five")))
        .isEqualTo(Landings.texts(folder.resolve("one")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"casework", "engagement", "reference"})
  void givesTheSameRowsInFourPartsAsInOneFile(String domain) throws IOException {
    Chapter chapter = chapter(domain);
    Landings.write(chapter, folder.resolve("whole"), 2);
    Stories stories = chapter.tell();
    Content content = new Content(chapter, FileFormat.CSV);
    Folders parts = Folders.of(folder.resolve("parts").toUri().toString());

    for (Part part : Part.all(4)) {
      Iterator<List<ExportRow>> rows =
          part.range(chapter.stories()).mapToObj(stories::rows).iterator();
      try (PartWriter writer = PartWriter.open(part, content, parts, HADOOP)) {
        writer.write(stories.register(part), rows);
      }
    }

    for (String root : List.of("", "-truth")) {
      Map<String, String> written = texts("parts" + root);
      texts("whole" + root)
          .forEach((name, text) -> assertThat(joined(written, name)).as(name).isEqualTo(text));
    }
  }

  private static Chapter chapter(String domain) {
    World world = Landings.world(7, 303);
    return switch (domain) {
      case "casework" -> new CaseworkChapter(world, 455, Landings.START, 110, 0.01);
      case "engagement" -> new EngagementChapter(world, 0.01, ScoreFrequency.WEEKLY);
      default -> new ReferenceChapter(world.people());
    };
  }

  private Map<String, String> texts(String name) throws IOException {
    Path landing = folder.resolve(name);
    return Files.exists(landing) ? Landings.texts(landing) : Map.of();
  }

  @Test
  void anotherSeedGivesAnotherWorld() throws IOException {
    CaseworkChapter chapter = Landings.ofCases(50);
    Landings.write(chapter, folder.resolve("a"), 1);
    Landings.write(Landings.ofCases(8, 50, 0), folder.resolve("b"), 1);

    assertThat(Landings.texts(folder.resolve("a")).get("casework/cases.csv"))
        .isNotEqualTo(Landings.texts(folder.resolve("b")).get("casework/cases.csv"));
  }

  @Test
  void countsTheRowsItWrites() throws IOException {
    List<WrittenFile> written = Landings.write(Landings.ofCases(900), folder, 2);

    Map<String, String> texts = Landings.texts(folder);
    assertThat(written).hasSize(6);
    assertThat(written)
        .allSatisfy(file -> assertThat(rows(texts.get(file.name()))).isEqualTo(file.rows()));
    assertThat(written)
        .extracting(WrittenFile::name)
        .contains("casework/cases.csv", "casework/patient_feedback.csv");
    assertThat(written.get(0).rows()).isEqualTo(600);
    assertThat(written.get(2).rows()).isEqualTo(900);
  }

  @Test
  void dividesALargeWorldIntoPartsThatMissNothing() {
    CaseworkChapter chapter = Landings.ofCases(1_234_567);
    List<Part> parts = Part.all(chapter.parts());

    assertThat(parts).hasSize(13);
    assertThat(parts.stream().mapToLong(part -> part.range(chapter.stories()).count()).sum())
        .isEqualTo(chapter.stories());
    assertThat(parts.get(0).range(chapter.stories()).min()).hasValue(0);
    for (int i = 1; i < parts.size(); i++) {
      long last = parts.get(i - 1).range(chapter.stories()).max().orElseThrow();
      assertThat(parts.get(i).range(chapter.stories()).min()).hasValue(last + 1);
    }
    assertThat(parts.get(3).file(chapter.tables().get(2), FileFormat.CSV))
        .isEqualTo("casework/cases/part-00003.csv");
  }

  @Test
  void refusesToMixTwoWorlds() {
    Landings.write(Landings.ofCases(5), folder, 1);

    assertThatThrownBy(() -> Landings.write(Landings.ofCases(6), folder, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void replacesAWorldWhereThatIsWanted() throws IOException {
    Landings.write(Landings.ofCases(5), folder, 1);

    Landings.export(Landings.ofCases(6), FileFormat.NDJSON, folder, Existing.REPLACE)
        .write(HADOOP, 1, done -> {});

    assertThat(Landings.texts(folder)).hasSize(6).containsKey("casework/cases.ndjson");
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void writesEachFormat(FileFormat format) throws IOException {
    List<WrittenFile> written =
        Landings.export(Landings.ofCases(20), format, folder, Existing.REFUSE)
            .write(HADOOP, 1, done -> {});

    assertThat(written).extracting(WrittenFile::rows).element(2).isEqualTo(20L);
    assertThat(folder.resolve("casework/cases" + format.ending())).isNotEmptyFile();
  }

  private static long rows(String csv) {
    try (CsvReader<?> reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().count() - 1;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A single file's text, or that of its parts with the first header only. */
  private static String joined(Map<String, String> texts, String name) {
    if (texts.containsKey(name)) {
      return texts.get(name);
    }
    StringBuilder joined = new StringBuilder();
    String prefix = name.replace(".csv", "/part-");
    texts.forEach(
        (part, text) -> {
          if (part.startsWith(prefix)) {
            joined.append(joined.isEmpty() ? text : text.substring(text.indexOf('\n') + 1));
          }
        });
    return joined.toString();
  }
}
