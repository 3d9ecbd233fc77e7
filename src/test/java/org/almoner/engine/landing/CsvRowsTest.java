package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
  private static final List<String> COLUMNS = List.of("id", "name");
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
            "2! the row has 1 field, the header 2: 1",
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

  @Test
  void carriageReturnsAloneEndRowsAndMayBeMixedWithOthers() throws IOException {
    assertThat(rows("id,name\r1,Ida\r2,Rex\r\n3,Pip\n4,\"two\rlines\"\r"))
        .containsExactly("2: 1|Ida", "3: 2|Rex", "4: 3|Pip", "5: 4|two\rlines");
  }

  @Test
  void blankRowsAndRowsOfSeparatorsAreCountedAndAreNoFault() throws IOException {
    CsvRows rows =
        read(Texts.utf8("\nid,name\n\n1,Ida\n,\n \t, \u00A0\n\"\",\"\"\n,,,\n2,Rex\n\n"));

    assertThat(Texts.shown(rows)).containsExactly("4: 1|Ida", "9: 2|Rex");
    assertThat(rows.blank()).isEqualTo(6);
  }

  @Test
  void emptyColumnsBehindTheLastAreNone() throws IOException {
    assertThat(rows("id,name,,\n1,Ida,,\n2,Rex\n3,Pip,,,,\n4,Tom,x,\n"))
        .containsExactly(
            "2: 1|Ida", "3: 2|Rex", "4: 3|Pip", "5! the row has 4 fields, the header 2: 4,Tom,x,");
  }

  @Test
  void aColumnWithoutNameIsKeptUnderItsPosition() throws IOException {
    assertThat(rows(",id,,name\n0,1,red,Ida\n"))
        .containsExactly("2: 1|Ida + {\"column_1\":\"0\",\"column_3\":\"red\"}");
  }

  @Test
  void aNulCostsItsRowAndNoOther() throws IOException {
    String text = "id,name\n1,I\0da\n2,Rex\n";
    String told = "2! the row holds a NUL character: 1,I\0da";

    assertThat(rows(text)).containsExactly(told, "3: 2|Rex");
    assertThat(Texts.shown(read(text.getBytes(StandardCharsets.UTF_16LE))))
        .containsExactly(told, "3: 2|Rex");
  }

  @Test
  void aReplacementCharacterThatWasDeliveredIsRead() throws IOException {
    assertThat(rows("id,name\n1,Ida\uFFFD\n")).containsExactly("2: 1|Ida\uFFFD");
  }

  @Test
  void bytesThatAreNoUtf8CostTheirRow() throws IOException {
    byte[] overlong = {(byte) 0xC0, (byte) 0xAF};
    byte[] halfPair = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
    for (byte[] bad : List.of(overlong, halfPair, new byte[] {(byte) 0xFF})) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      bytes.writeBytes(Texts.utf8("id,name\n1,\uD83D\uDE00"));
      bytes.writeBytes(bad);
      bytes.writeBytes(Texts.utf8("\n2,\uD83F\uDFFF\n"));

      assertThat(read(bytes.toByteArray()).next().defect()).isEqualTo("the row is not UTF-8 text");
      assertThat(Texts.shown(read(bytes.toByteArray()))).last().isEqualTo("3: 2|\uD83F\uDFFF");
    }
  }

  @Test
  void aColumnsNameThatIsNoTextIsKeptAsItCanBeShown() throws IOException {
    byte[] latin1 = "id,name,Größe\n1,Ida,3\n".getBytes(StandardCharsets.ISO_8859_1);

    assertThat(Texts.shown(read(latin1))).containsExactly("2: 1|Ida + {\"Gr\uFFFD\uFFFDe\":\"3\"}");
  }

  @Test
  void aDeclaredEncodingIsRead() throws IOException {
    Map<String, String> names = Map.of("windows-1252", "Zoë €", "iso-8859-15", "Œuvre €");
    for (Map.Entry<String, String> each : names.entrySet()) {
      Dialect dialect = new Dialect(each.getKey(), ',');
      byte[] bytes = ("id,name\n1," + each.getValue()).getBytes(Charset.forName(each.getKey()));

      assertThat(Texts.shown(new CsvRows(Texts.stream(bytes), dialect, COLUMNS)))
          .containsExactly("2: 1|" + each.getValue());
    }
  }

  @Test
  void aDeclaredEncodingThatTheFileHasNotCostsTheRow() throws IOException {
    byte[] bytes = {'i', 'd', ',', 'n', 'a', 'm', 'e', '\n', '1', ',', (byte) 0x81};

    assertThat(
            Texts.shown(
                new CsvRows(Texts.stream(bytes), new Dialect("windows-1252", ','), COLUMNS)))
        .containsExactly("2! the row is not windows-1252 text: 1,\uFFFD");
  }

  @Test
  void utf16IsReadWithMarkWithoutAndAsDeclared() throws IOException {
    String text = "id,name\r\n1,患者\r\n";
    for (String charset : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
      for (String declared : List.of("auto", "utf-16")) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        CsvRows rows = new CsvRows(Texts.stream(bytes), new Dialect(declared, ','), COLUMNS);

        assertThat(Texts.shown(rows)).containsExactly("2: 1|患者");
      }
    }
  }

  @Test
  void severalByteOrderMarksDoNotShowAndGoBeforeWhatIsDeclared() throws IOException {
    byte[] bytes = Texts.utf8("\uFEFF\uFEFFid,name\n1,Zoë\n");
    CsvRows rows = new CsvRows(Texts.stream(bytes), new Dialect("windows-1252", ','), COLUMNS);

    assertThat(Texts.shown(rows)).containsExactly("2: 1|Zoë");
  }

  @Test
  void aDeclaredDelimiterSeparatesAndSoDoesTheOneThatTheFileDeclares() throws IOException {
    byte[] semicolons = Texts.utf8("id;name\n1;\"Ida; the dog\"\n2;a,b\n");
    CsvRows rows = new CsvRows(Texts.stream(semicolons), new Dialect("auto", ';'), COLUMNS);

    assertThat(Texts.shown(rows)).containsExactly("2: 1|Ida; the dog", "3: 2|a,b");
    assertThat(rows("sep=;\r\nid;name\r\n1;Ida\r\n")).containsExactly("3: 1|Ida");
  }

  @Test
  void aHeaderThatComesAgainCostsOnlyItself() throws IOException {
    assertThat(rows("id,name\n1,Ida\nid,name\n2,Rex\n"))
        .containsExactly("2: 1|Ida", "3! the row is the header again: id,name", "4: 2|Rex");
  }

  @Test
  void whatFollowsAPackedTextIsToldBehindItsRows() throws IOException {
    byte[] whole = Texts.gzip("id,name\n1,Ida");
    CsvRows rows = read(Arrays.copyOf(whole, whole.length + 512));

    assertThat(Texts.shown(rows))
        .containsExactly(
            "2: 1|Ida",
            "3! the file goes on after its gzip stream: what begins at byte "
                + whole.length
                + " cannot be read: ");
  }

  private static List<String> rows(String text) throws IOException {
    return Texts.shown(read(Texts.utf8(text)));
  }

  private static CsvRows read(byte[] bytes) throws IOException {
    return new CsvRows(Texts.stream(bytes), Dialect.USUAL, COLUMNS);
  }
}
