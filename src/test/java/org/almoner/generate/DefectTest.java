package org.almoner.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.almoner.generate.casework.CaseworkChapter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How rows are broken, and how many. */
class DefectTest {
  private static final ExportTable INTERACTIONS =
      Landings.ofCases(1).tables().stream()
          .filter(table -> table.path().equals("casework/interactions"))
          .findFirst()
          .orElseThrow();
  private static final ExportRow INTERACTION =
      new ExportRow(
          INTERACTIONS,
          List.of("I1", "C1", "call", "2026-01-01T00:00:00Z", "12", "A1"),
          Defect.NONE);

  @TempDir private Path folder;

  @Test
  void breaksTheShareThatIsAskedFor() {
    CaseworkChapter chapter = Landings.ofCases(7, 6_000, 0.02);
    Stories source = chapter.tell();

    List<ExportRow> rows =
        LongStream.range(0, chapter.stories())
            .boxed()
            .flatMap(number -> source.rows(number).stream())
            .toList();

    double broken = rows.stream().filter(row -> row.defect() != Defect.NONE).count();
    assertThat(broken / rows.size()).isBetween(0.018, 0.022);
    assertThat(rows).extracting(ExportRow::defect).contains(Defect.values());
  }

  @Test
  void leavesTheOtherRowsAsTheyAre() {
    CaseworkChapter sound = Landings.ofCases(500);
    CaseworkChapter chapter = Landings.ofCases(7, 500, 0.1);

    for (long number = 0; number < sound.stories(); number++) {
      List<ExportRow> rows = chapter.tell().rows(number);
      List<ExportRow> whole = sound.tell().rows(number);
      assertThat(rows).hasSameSizeAs(whole);
      assertThat(rows.stream().filter(row -> row.defect() == Defect.NONE)).isSubsetOf(whole);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "MISSING_ID      | ,C1,call,2026-01-01T00:00:00Z,12,A1",
        "UNREADABLE_DATE | I1,C1,call,31/02/2026,12,A1",
        "NEGATIVE        | I1,C1,call,2026-01-01T00:00:00Z,-12,A1",
        "CUT_OFF         | I1,C1,call,2026-01-01T00:00:00Z,12",
        "UNCLOSED_QUOTE  | I1,C1,call,2026-01-01T00:00:00Z,12,\"A1"
      })
  void breaksALineOfCsv(Defect defect, String line) throws IOException {
    Path file = folder.resolve("interactions.csv");
    try (CsvFile csv =
        new CsvFile(java.nio.file.Files.newOutputStream(file), INTERACTIONS.columns())) {
      csv.write(INTERACTION);
      csv.write(defect.breaks(INTERACTION));
      csv.write(INTERACTION);
    }

    String whole = "I1,C1,call,2026-01-01T00:00:00Z,12,A1";
    assertThat(file).content().endsWith("\n" + whole + "\n" + line + "\n" + whole + "\n");
  }
}
