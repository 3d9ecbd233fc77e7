package org.almoner.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Sessions;
import org.almoner.engine.UsageException;
import org.almoner.generate.LandingExport.Existing;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What arrives on disk. */
class LandingExportTest {
  private static final Configuration HADOOP = Sessions.hadoop(Map.of());

  @TempDir private Path folder;

  @Test
  void givesTheSameBytesWhateverTheNumberOfThreads() throws IOException {
    CaseworkWorld world = SampleWorlds.ofCases(1_600);

    SampleWorlds.write(world, folder.resolve("one"), 1);
    SampleWorlds.write(world, folder.resolve("five"), 5);

    assertThat(SampleWorlds.texts(folder.resolve("five")))
        .isEqualTo(SampleWorlds.texts(folder.resolve("one")));
  }

  @Test
  void givesTheSameRowsInManyPartsAsInOneFile() throws IOException {
    CaseworkWorld world = SampleWorlds.ofCases(1_003);
    SampleWorlds.write(world, folder.resolve("whole"), 2);
    CaseSource source = CaseSource.of(world);
    org.apache.hadoop.fs.Path parts =
        new org.apache.hadoop.fs.Path(folder.resolve("parts").toUri());

    for (Part part : Part.of(world, 4)) {
      List<List<ExportRow>> cases = new ArrayList<>();
      for (long i = part.firstCase(); i < part.endCase(); i++) {
        cases.add(source.rows(i));
      }
      try (PartWriter writer = PartWriter.open(part, FileFormat.CSV, parts, HADOOP)) {
        writer.write(source, cases.iterator());
      }
    }

    Map<String, String> written = SampleWorlds.texts(folder.resolve("parts"));
    SampleWorlds.texts(folder.resolve("whole"))
        .forEach((name, text) -> assertThat(joined(written, name)).isEqualTo(text));
  }

  @Test
  void anotherSeedGivesAnotherWorld() throws IOException {
    CaseworkWorld world = SampleWorlds.ofCases(50);
    SampleWorlds.write(world, folder.resolve("a"), 1);
    SampleWorlds.write(
        new CaseworkWorld(8, world.patients(), 50, world.start(), world.days(), 0),
        folder.resolve("b"),
        1);

    assertThat(SampleWorlds.texts(folder.resolve("a")).get("casework/cases.csv"))
        .isNotEqualTo(SampleWorlds.texts(folder.resolve("b")).get("casework/cases.csv"));
  }

  @Test
  void countsTheRowsItWrites() throws IOException {
    List<WrittenFile> written = SampleWorlds.write(SampleWorlds.ofCases(900), folder, 2);

    Map<String, String> texts = SampleWorlds.texts(folder);
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
    List<Part> parts = Part.of(SampleWorlds.ofCases(1_234_567));

    assertThat(parts).hasSize(13);
    assertThat(parts.get(0).firstCase()).isZero();
    assertThat(parts.get(12).endCase()).isEqualTo(1_234_567);
    for (int i = 1; i < parts.size(); i++) {
      assertThat(parts.get(i).firstCase()).isEqualTo(parts.get(i - 1).endCase());
      assertThat(parts.get(i).firstPatient()).isEqualTo(parts.get(i - 1).endPatient());
    }
    assertThat(parts.get(3).file(ExportTable.CASES, FileFormat.CSV))
        .isEqualTo("casework/cases/part-00003.csv");
  }

  @Test
  void refusesToMixTwoWorlds() {
    SampleWorlds.write(SampleWorlds.ofCases(5), folder, 1);

    assertThatThrownBy(() -> SampleWorlds.write(SampleWorlds.ofCases(6), folder, 1))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("is there already");
  }

  @Test
  void replacesAWorldWhereThatIsWanted() throws IOException {
    SampleWorlds.write(SampleWorlds.ofCases(5), folder, 1);

    new LandingExport(
            SampleWorlds.ofCases(6), FileFormat.NDJSON, folder.toString(), Existing.REPLACE)
        .write(HADOOP, 1, done -> {});

    assertThat(SampleWorlds.texts(folder)).hasSize(6).containsKey("casework/cases.ndjson");
  }

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void writesEachFormat(FileFormat format) throws IOException {
    List<WrittenFile> written =
        new LandingExport(SampleWorlds.ofCases(20), format, folder.toString())
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
