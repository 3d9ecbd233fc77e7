package org.almoner.engine.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.almoner.engine.lake.Lease;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What leaves as CSV is what was in the table, to the last blank. */
class CsvFileTest {
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "\t=1",
          "\rx",
          "x\rM",
          "x\ny",
          "x\r\ny",
          "\n=1",
          "+cmd|x",
          "@SUM(A1)",
          "-2+3",
          "'=1",
          "it's",
          " both ",
          "\t",
          "a\"b\\",
          "\\",
          "\"",
          "a,b",
          "#x",
          "\u202eabc\u2028",
          "😀",
          "<script>alert(1)</script>",
          "-1.5");
  @TempDir private static Path folder;

  @Test
  void forMachinesEveryTextIsAsItWas() throws IOException {
    Path file = folder.resolve("machines.csv");
    new WholeFile(new org.apache.hadoop.fs.Path(file.toString())).csvAsItIs(rows());

    assertThat(column(file, "text")).containsExactlyElementsOf(TEXTS);
  }

  @Test
  void forPeopleTextThatASpreadsheetWouldRunHasAnApostropheInFrontAndNumbersNot()
      throws IOException {
    Path file = folder.resolve("people.csv");
    new WholeFile(new org.apache.hadoop.fs.Path(file.toString())).csv(rows());

    List<String> written = column(file, "text");
    assertThat(written)
        .contains("'=1+1", "'\t=1", "'\rx", "'\n=1", "''=1", "'-1.5", "it's", " both ");
    assertThat(written.stream().map(t -> t.replaceFirst("^'('*[=+\\-@\\t\\r\\n])", "$1")))
        .containsExactlyElementsOf(TEXTS);
    assertThat(column(file, "number")).containsOnly("-1.5");
  }

  @Test
  void aFileTakesNoNameOnceTheLakeIsLost() {
    Path file = folder.resolve("lost.csv");
    Lease lost =
        () -> {
          throw new IllegalStateException("lost");
        };
    WholeFile whole = new WholeFile(new org.apache.hadoop.fs.Path(file.toString()), lost);

    assertThatThrownBy(() -> whole.csv(rows())).hasMessage("lost");

    assertThat(file).doesNotExist();
  }

  private static Dataset<Row> rows() {
    return TestSpark.session()
        .createDataset(TEXTS, Encoders.STRING())
        .toDF("text")
        .selectExpr("text", "-1.5d as number");
  }

  private static List<String> column(Path file, String name) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      List<CsvRecord> records = csv.stream().toList();
      int column = records.get(0).getFields().indexOf(name);
      return records.stream().skip(1).map(record -> record.getField(column)).toList();
    }
  }
}
