package org.almoner.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFileTest {
  @TempDir private Path folder;

  @Test
  void tellsNumbersFromTextsAndKeepsMissingCells() throws IOException {
    DataTable table = csv("age,city\n41,Bonn\n,\n43.5,NA\n").read();

    assertThat(table.numbers("age")).containsExactly(41, Double.NaN, 43.5);
    assertThat(table.column("city").texts()).containsExactly("Bonn", null, null);
  }

  @Test
  void aColumnThatTurnsToTextKeepsTheSpellingOfItsNumbers() throws IOException {
    DataTable table = csv("zip\n00501\n501\nSW1\n").read();

    assertThat(table.column("zip").texts()).containsExactly("00501", "501", "SW1");
  }

  @Test
  void readsOnlyTheColumnsAskedFor() throws IOException {
    assertThat(csv("a,b,c\n1,2,3\n").read(List.of("c", "a")).names()).containsExactly("a", "c");
  }

  @Test
  void readsCompressedFiles() throws IOException {
    Path file = folder.resolve("data.csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("x\n7\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(DataFile.of(file.toString()).read().numbers("x")).containsExactly(7);
  }

  @Test
  void datesOfParquetAreTheTextThatCsvHas() {
    String data = folder.resolve("data.parquet").toString();
    TestSpark.session()
        .sql("select date'2026-03-20' as day, 1.5D as x union all select null, 2D")
        .coalesce(1)
        .sort("x")
        .write()
        .parquet(data);

    DataTable table = DataFile.of(data).read();

    assertThat(table.column("day").texts()).containsExactly("2026-03-20", null);
    assertThat(table.numbers("x")).containsExactly(1.5, 2);
  }

  @Test
  void namesColumnsWithoutAHeader() throws IOException {
    Path file = Files.writeString(folder.resolve("bare.csv"), "1,2\n3,4\n");

    assertThat(withoutHeader(file).read().numbers("c2")).containsExactly(2, 4);
    assertThat(withoutHeader(file, "t", "y").read().numbers("y")).containsExactly(2, 4);
  }

  @Test
  void anUnknownColumnComesWithTheNearestName() throws IOException {
    DataFile file = csv("treatment,outcome\n1,2\n");

    assertThatThrownBy(() -> file.read(List.of("treatmnt")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no column treatmnt. Did you mean treatment?");
  }

  @Test
  void aTextWhereANumberIsNeededIsPlacedByLineAndColumn() throws IOException {
    DataTable table = csv("id,dose\n\"a\nb\",1\nc,many\n").read();

    assertThatThrownBy(() -> table.numbers("dose"))
        .hasMessageContaining("data.csv, line 4, column dose: the value is not a number");
  }

  @Test
  void aNumberThatIsNotFiniteIsPlacedByLineAndColumn() throws IOException {
    DataTable table = csv("dose\n1\nNaN\n").read();

    assertThatThrownBy(() -> table.numbers("dose"))
        .hasMessageContaining("line 3, column dose: the value is NaN or infinite");
  }

  @Test
  void theFirstTextAmongNumbersIsPlacedAndNotTheFirstNumber() throws IOException {
    DataTable table = csv("dose\n1\n2.5\nmany\n3\n").read();

    assertThatThrownBy(() -> table.numbers("dose"))
        .hasMessageContaining("line 4, column dose: the value is not a number; correct it");
  }

  @Test
  void aQuoteThatIsNotClosedIsPlaced() throws IOException {
    String message = "a quote is opened and not closed";
    DataFile toTheEnd = csv("a,b\n1,2\n3,\"4\n5,6\n");
    assertThatThrownBy(toTheEnd::read).hasMessageContaining("line 3: " + message);
    DataFile twice = csv("a,b\n1,2\n\"3,4\n\"5,6\n");
    assertThatThrownBy(twice::read).hasMessageContaining("line 3: " + message);
    DataFile names = csv("a,\"b\n1,2\n");
    assertThatThrownBy(names::read)
        .hasMessageContaining("line 1: " + message)
        .hasMessageNotContaining("1,2");
  }

  @Test
  void otherSeparatorsAndOtherFilesAreToldApart() throws IOException {
    assertThatThrownBy(() -> csv("a;b\n1;2\n").read(List.of("a")))
        .hasMessageContaining("columns must be separated by commas");
    assertThatThrownBy(() -> csv("a\u0000b,c\n1,2\n").read())
        .hasMessageContaining("is not UTF-8 text");
  }

  @Test
  void linesWithTooFewFieldsAreRefused() throws IOException {
    DataFile file = csv("a,b\n1,2\n3\n");

    assertThatThrownBy(file::read).hasMessageContaining("line 3: 1 fields where there are 2");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> DataFile.of("nowhere.csv").read())
        .hasMessage("nowhere.csv: cannot be read: there is no such file");
  }

  private static DataFile withoutHeader(Path file, String... names) {
    return new DataFile(file.toString(), false, List.of(names));
  }

  private DataFile csv(String text) throws IOException {
    return DataFile.of(Files.writeString(folder.resolve("data.csv"), text).toString());
  }
}
