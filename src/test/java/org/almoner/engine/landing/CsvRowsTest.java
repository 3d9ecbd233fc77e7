package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  private static final String UNCLOSED = "a quote is opened and never closed";
  private static final String UNFINISHED = "a quote is opened and not closed before a comma";

  @Test
  void eachRowKnowsTheLineItStartsOn() throws IOException {
    assertThat(rows("id,name\n1,Ida\n\n2,\"two\nlines\"\n3,Rex\n"))
        .containsExactly("2: 1|Ida", "4: 2|two\nlines", "6: 3|Rex");
  }

  @Test
  void theLastLineNeedsNoNewline() throws IOException {
    assertThat(rows("id,name\n1,Ida")).containsExactly("2: 1|Ida");
  }

  @Test
  void columnsMayComeInAnyOrderAndCase() throws IOException {
    assertThat(rows("Name , ID\nIda,1\n")).containsExactly("2: 1|Ida");
  }

  @Test
  void columnsBeyondTheContractAreKept() throws IOException {
    assertThat(rows("id,shoe,name,hat\n1,43,Ida,\n"))
        .containsExactly("2: 1|Ida + {\"shoe\":\"43\"}");
  }

  @Test
  void columnsThatAreNotDeliveredAreNull() throws IOException {
    assertThat(rows("id\n1\n")).containsExactly("2: 1|null");
  }

  @Test
  void aBlankFieldIsAnEmptyText() throws IOException {
    assertThat(rows("id,name\n1,\n2,\"\"\n")).containsExactly("2: 1|", "3: 2|");
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkDoNotShow() throws IOException {
    assertThat(rows("\uFEFFid,name\r\n1,Ida\r\n\r\n2,\"a\r\nb\"\r\n"))
        .containsExactly("2: 1|Ida", "4: 2|a\r\nb");
  }

  @Test
  void quotesMayHoldCommasAndQuotes() throws IOException {
    assertThat(rows("id,name\n1,\"Ida, \"\"the\"\" dog\"\n2,5\" nail\n"))
        .containsExactly("2: 1|Ida, \"the\" dog", "3: 2|5\" nail");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsOneRow() throws IOException {
    assertThat(rows("id,name\n1,Ida\n2,\"Rex\n3,Tom\n4,\"Kim\"\n"))
        .containsExactly(
            "2: 1|Ida", "3! a quote is opened and never closed: 2,\"Rex", "4: 3|Tom", "5: 4|Kim");
  }

  @Test
  void textAfterAClosingQuoteCostsOneRow() throws IOException {
    assertThat(rows("id,name\n1,\"Ida\" the dog\n2,Rex\n"))
        .containsExactly("2! " + UNFINISHED + ": 1,\"Ida\" the dog", "3: 2|Rex");
  }

  @Test
  void aFileThatBreaksOffInsideAQuoteGivesTheRowsBefore() throws IOException {
    assertThat(Texts.shown(read(Texts.tornGzip("id,name\n1,Ida\n2,\"a\nb,c\nd"))))
        .containsExactly("2: 1|Ida", "3! " + Texts.TORN + ": 2,\"a\nb,c\nd");
  }

  @Test
  void aQuoteThatIsNeverClosedInTheLastRowIsTold() throws IOException {
    assertThat(rows("id,name\n1,Ida\n2,\"Rex\n"))
        .containsExactly("2: 1|Ida", "3! " + UNCLOSED + ": 2,\"Rex");
  }

  @Test
  void aRowOfAnotherWidthCostsOnlyItself() throws IOException {
    assertThat(rows("id,name\n1\n2,Ida,5\n3,Rex\n"))
        .containsExactly(
            "2! the row has 1 fields, the header 2: 1",
            "3! the row has 3 fields, the header 2: 2,Ida,5",
            "4: 3|Rex");
  }

  @Test
  void aRowThatIsNotUtf8CostsOnlyItself() throws IOException {
    byte[] latin1 =
        "id,name\n1,Zoë\n2,Rex\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    assertThat(Texts.shown(read(latin1)))
        .containsExactly("2! the row is not UTF-8 text: 1,Zo\uFFFD", "3: 2|Rex");
  }

  @Test
  void compressedFilesAreReadWhateverTheirName() throws IOException {
    assertThat(Texts.shown(read(Texts.gzip("id,name\n1,Ida\n")))).containsExactly("2: 1|Ida");
  }

  @Test
  void aCompressedFileThatBreaksOffGivesTheRowsBefore() throws IOException {
    assertThat(Texts.shown(read(Texts.tornGzip("id,name\n1,Ida\n2,Re"))))
        .containsExactly("2: 1|Ida", "3! " + Texts.TORN + ": 2,Re");
  }

  @Test
  void aCompressedFileThatBreaksOffBetweenRowsSaysSo() throws IOException {
    assertThat(Texts.shown(read(Texts.tornGzip("id,name\n1,Ida\n"))))
        .containsExactly("2: 1|Ida", "3! " + Texts.TORN + ": ");
  }

  @Test
  void aHeaderAloneHasNoRows() throws IOException {
    assertThat(rows("id,name\n")).isEmpty();
  }

  @Test
  void anEmptyFileHasNoHeader() throws IOException {
    CsvRows empty = read(new byte[0]);

    assertThat(empty.header()).isNull();
    assertThat(empty.next()).isNull();
  }

  @Test
  void aRowLongerThanTheBufferIsRead() throws IOException {
    String longName = "x".repeat(200_000);

    assertThat(rows("id,name\n1," + longName + "\n2,Ida\n"))
        .containsExactly("2: 1|" + longName, "3: 2|Ida");
  }

  private static List<String> rows(String text) throws IOException {
    return Texts.shown(read(Texts.utf8(text)));
  }

  private static CsvRows read(byte[] bytes) throws IOException {
    return new CsvRows(Texts.stream(bytes), Dialect.USUAL, List.of("id", "name"));
  }
}
