package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonRowsTest {

  @Test
  void eachObjectIsARowWithItsLine() throws IOException {
    assertThat(rows("{\"id\":1,\"name\":\"Ida\"}\n\n{\"name\":null,\"ID\":\"2\"}\n"))
        .containsExactly("1: 1|Ida", "3: 2|null");
  }

  @Test
  void numbersAndTruthsKeepTheirText() throws IOException {
    assertThat(rows("{\"id\":12345678901234567890,\"name\":0.10}\n{\"id\":true,\"name\":-0.5}\n"))
        .containsExactly("1: 12345678901234567890|0.10", "2: true|-0.5");
  }

  @Test
  void listsAndObjectsBecomeJsonText() throws IOException {
    assertThat(rows("{\"id\":{\"a\":[1, 2]},\"name\":[]}\n"))
        .containsExactly("1: {\"a\":[1,2]}|[]");
  }

  @Test
  void keysBeyondTheContractAreKept() throws IOException {
    assertThat(rows("{\"id\":1,\"hat\":{\"size\":7}}\n"))
        .containsExactly("1: 1|null + {\"hat\":{\"size\":7}}");
  }

  @Test
  void aLineThatIsNoObjectCostsOnlyItself() throws IOException {
    assertThat(rows("{\"id\":1}\n[1]\n{\"id\":\n{\"id\":2} x\n{\"id\":3}\n"))
        .containsExactly(
            "1: 1|null",
            "2! the line is not a JSON object: [1]",
            "3! the line is not JSON: {\"id\":",
            "4! the line is not JSON: {\"id\":2} x",
            "5: 3|null");
  }

  @Test
  void aCompressedFileThatBreaksOffGivesTheRowsBefore() throws IOException {
    byte[] torn = Texts.tornGzip("{\"id\":1}\n{\"id\":");

    assertThat(Texts.shown(read(torn)))
        .containsExactly("1: 1|null", "2! " + Texts.TORN + ": {\"id\":");
  }

  @Test
  void byteOrderMarksCarriageReturnsAndBlankLinesDoNotShow() throws IOException {
    NdjsonRows rows = read(Texts.utf8("\uFEFF{\"id\":1}\r\n\r\n \r{\"id\":2}\r"));

    assertThat(Texts.shown(rows)).containsExactly("1: 1|null", "4: 2|null");
    assertThat(rows.blank()).isEqualTo(2);
  }

  @Test
  void utf16IsRead() throws IOException {
    assertThat(Texts.shown(read("{\"id\":\"患者\"}\n".getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly("1: 患者|null");
  }

  @Test
  void brackets20000DeepCostTheirRow() throws IOException {
    String deep = "{\"id\":" + "[".repeat(20_000) + "]".repeat(20_000) + "}\n";

    assertThat(Texts.all(read(Texts.utf8(deep + "{\"id\":2}\n"))))
        .extracting(LandingRow::defect)
        .containsExactly("the line is not JSON", null);
  }

  @Test
  void numbersThatJsonDoesNotKnowCostTheirRow() throws IOException {
    assertThat(rows("{\"id\":NaN}\n{\"id\":-Infinity}\n{\"id\":1e999999999}\n"))
        .containsExactly(
            "1! the line is not JSON: {\"id\":NaN}",
            "2! the line is not JSON: {\"id\":-Infinity}",
            "3: 1E+999999999|null");
  }

  @Test
  void aColumnThatIsThereTwiceCostsItsRow() throws IOException {
    assertThat(rows("{\"id\":1,\"id\":2}\n{\"id\":1,\" ID\":2}\n{\"x\":1,\"x\":2}\n"))
        .containsExactly(
            "1! the line is not JSON: {\"id\":1,\"id\":2}",
            "2! the object names a column twice: {\"id\":1,\" ID\":2}",
            "3! the line is not JSON: {\"x\":1,\"x\":2}");
  }

  @Test
  void escapesThatAreNoTextCostTheirRow() throws IOException {
    String told = "! the row holds a NUL or half a character: ";

    assertThat(rows("{\"id\":\"\\u0000\"}\n{\"id\":\"\\ud83d\"}\n{\"id\":\"\\ud83d\\ude00\"}\n"))
        .containsExactly(
            "1" + told + "{\"id\":\"\\u0000\"}",
            "2" + told + "{\"id\":\"\\ud83d\"}",
            "3: \uD83D\uDE00|null");
  }

  @Test
  void aLineOfAnyLengthCostsOnlyItself() throws IOException {
    String text = "{\"id\":\"" + "x".repeat(Lines.LONGEST) + "\"}\n{\"id\":2}\n";

    assertThat(Texts.all(read(Texts.utf8(text))))
        .extracting(LandingRow::defect)
        .containsExactly("the row is longer than 16 MiB", null);
  }

  private static List<String> rows(String text) throws IOException {
    return Texts.shown(read(Texts.utf8(text)));
  }

  private static NdjsonRows read(byte[] bytes) throws IOException {
    return new NdjsonRows(Texts.stream(bytes), Dialect.USUAL, List.of("id", "name"));
  }
}
