package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

  private static List<String> rows(String text) throws IOException {
    return Texts.shown(read(Texts.utf8(text)));
  }

  private static NdjsonRows read(byte[] bytes) throws IOException {
    return new NdjsonRows(Texts.stream(bytes), Dialect.USUAL, List.of("id", "name"));
  }
}
