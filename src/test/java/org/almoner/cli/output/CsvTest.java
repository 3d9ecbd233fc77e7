package org.almoner.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+cmd|x",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "'=1",
        "''\t",
        "＝1",
        "-",
        "="
      })
  void textThatASpreadsheetWouldRunHasAnApostropheInFront(String text) {
    assertThat(cell(Csv.FOR_PEOPLE, text)).isEqualTo("'" + text);
    assertThat(cell(Csv.FOR_MACHINES, text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a=1", " x ", "\u00a0", "it's", "'quoted'", "1-2", "a\"b\\", "x\ty\n", ""})
  void otherTextStaysToTheLastBlank(String text) {
    assertThat(cell(Csv.FOR_PEOPLE, text)).isEqualTo(text);
  }

  @Test
  void numbersAreNoText() {
    assertThat(cell(Csv.FOR_PEOPLE, -1.5)).isEqualTo("-1.5");
    assertThat(cell(Csv.FOR_PEOPLE, new BigDecimal("-0.10"))).isEqualTo("-0.10");
    assertThat(cell(Csv.FOR_PEOPLE, Double.NaN)).isEmpty();
  }

  @Test
  void aListIsJsonInOneLine() {
    assertThat(cell(Csv.FOR_PEOPLE, List.of("=a", "b"))).isEqualTo("[ \"=a\", \"b\" ]");
  }

  @Test
  void aNameOfAColumnIsTextToo() {
    StringWriter text = new StringWriter();
    Csv.FOR_PEOPLE.print(new PrintWriter(text), List.of("=x"), List.of(List.of(1)).iterator());

    assertThat(text).hasToString("'=x\n1\n");
  }

  @Test
  void aTerminalGetsNothingToObey() {
    assertThat(cell(Csv.FOR_TERMINALS, "a\u001b[2J")).isEqualTo("a\\u001b[2J");
  }

  private static String cell(Csv style, Object value) {
    StringWriter text = new StringWriter();
    style.print(new PrintWriter(text), List.of("x", "y"), List.of(List.of(value, 1)).iterator());
    return CsvReader.builder().ofCsvRecord(text.toString()).stream().toList().get(1).getField(0);
  }
}
