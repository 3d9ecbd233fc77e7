package org.almoner.claims.x12;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentReaderTest {
  private static final String ISA =
      "ISA*00*          *00*          *ZZ*PAYER          *ZZ*BILLER         "
          + "*260301*1200*^*00501*000000101*0*P*:~";

  @Test
  void theInterchangeTellsItsSeparators() throws IOException {
    String text = ISA.replace('*', '|').replace(':', '>').replace('~', '!').replace('^', '%');
    List<Segment> segments = segments(text + "NM1|QC>A|B%C>D!");

    assertThat(segments).extracting(Segment::tag).containsExactly("ISA", "NM1");
    assertThat(segments.get(1).parts(1)).containsExactly(List.of("QC", "A"));
    assertThat(segments.get(1).parts(2)).containsExactly(List.of("B"), List.of("C", "D"));
  }

  @Test
  void beforeVersion501NothingSeparatesRepetitions() throws IOException {
    List<Segment> segments = segments(ISA.replace("^*00501", "U*00401") + "REF*G1*AU^U~");

    assertThat(segments.get(1).parts(2)).containsExactly(List.of("AU^U"));
  }

  @Test
  void eachInterchangeHasItsOwn() throws IOException {
    String other = ISA.replace('*', '|').replace("~", "\n");
    List<Segment> segments =
        segments(ISA + "TA1*1~" + "IEA*0*1~\n" + other + "TA1|2\nIEA|0|1\n" + ISA);

    assertThat(segments)
        .extracting(Segment::tag)
        .containsExactly("ISA", "TA1", "IEA", "ISA", "TA1", "IEA", "ISA");
    assertThat(segments.get(4).element(1)).isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 35, 80, 105, 106})
  void aFileMayBeWrappedAnywhere(int width) throws IOException {
    String text = ISA + "NM1*QC*1*LONGLASTNAMEOFTHEPATIENT~IEA*0*000000101~";
    List<List<String>> plain = elements(text);

    assertThat(elements(wrapped(text, width, "\r\n"))).isEqualTo(plain);
    assertThat(elements(wrapped(text, width, "\n"))).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aLineBreakMayBeTheTerminator(String terminator) throws IOException {
    String text = (ISA + "TA1*000000001*A~IEA*0*000000101~").replace("~", terminator);

    assertThat(elements(text)).extracting(all -> all.get(0)).containsExactly("ISA", "TA1", "IEA");
  }

  @Test
  void marksAndBlanksBetweenSegmentsAreNoPartOfThem() throws IOException {
    String text = "\uFEFF  " + ISA + "\r\n\t NM1*QC *  A  ~~ \u0000\u001A~ IEA*0*1~ \n";
    List<Segment> segments = segments(text);

    assertThat(segments).extracting(Segment::tag).containsExactly("ISA", "NM1", "IEA");
    assertThat(segments.get(1).elements()).containsExactly("QC", "A");
  }

  @Test
  void anInterchangeBeginsOnlyWhereASegmentDoes() throws IOException {
    List<Segment> segments = segments(ISA + "NM1*QC*1*ISAAC*ISA~N1*PR*ISA*XV*ISA77~");

    assertThat(segments).extracting(Segment::tag).containsExactly("ISA", "NM1", "N1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GS*HC*A~ST*837*1~", "ST*837*1\nBHT*0019*00\n"})
  void aFileMayBeginAtItsGroupOrTransaction(String text) throws IOException {
    assertThat(segments(text)).hasSize(2).allMatch(segment -> segment.size() == 2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{}", "ISAAC", "ISA*00", "STAR*", "ISA*0*~", "I\u0000S\u0000A\u0000*"})
  void whatIsNoX12IsAFault(String text) throws IOException {
    assertThat(tokens(text.getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .isInstanceOfSatisfying(
            Fault.class, fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.NOT_X12));
  }

  @Test
  void aFileWithoutInterchangeMayBeWrappedBeforeItsFirstTerminator() throws IOException {
    String text =
        "GS*HP*SENDERSENDER*RECEIVERRECEIVER*20260203*12001234*1*X*005010X221A1~ST*835*1~";

    assertThat(elements(wrapped(text, 64, "\r\n"))).isEqualTo(elements(text));
    assertThat(segments("ST*835*1\r\n  \r\n  BPR*I*0\r\n")).hasSize(2);
    assertThat(segments("ST*835*1\n")).singleElement().matches(each -> each.size() == 2);
  }

  @Test
  void offsetsCountBytesAfterAMark() throws IOException {
    List<Segment> segments = segments("\uFEFF" + ISA + "\r\nN1*PR*CAF\u00C9~\n TA1*1~");

    assertThat(segments).extracting(Segment::offset).containsExactly(0L, 108L, 122L);
  }

  @Test
  void controlCharactersBecomeBlanks() throws IOException {
    List<Segment> segments = segments(ISA + "N1*PR*A\u001B[31mB\u0007~N1*PR*\u0085X\u009BY~");

    assertThat(segments.get(1).element(2)).isEqualTo("A [31mB");
    assertThat(segments.get(2).element(2)).isEqualTo("X Y");
  }

  @Test
  void textIsUtf8OrElseWestern() throws IOException {
    byte[] western = (ISA + "N1*PR*Mu\u00F1oz~").getBytes(StandardCharsets.ISO_8859_1);

    assertThat(((Segment) tokens(western).get(1)).element(2)).isEqualTo("Mu\u00F1oz");
    assertThat(segments(ISA + "N1*PR*Mu\u00F1oz~").get(1).element(2)).isEqualTo("Mu\u00F1oz");
  }

  @Test
  void aSegmentThatIsTooLongIsPassedOver() throws IOException {
    String element = "x".repeat(90_000) + "*";
    expectTooLarge("NTE*" + element.repeat(12) + "~");
  }

  @Test
  void anElementThatIsTooLongIsPassedOver() throws IOException {
    expectTooLarge("NTE*" + "x".repeat(102_401) + "~");
  }

  @Test
  void moreThanAThousandElementsArePassedOver() throws IOException {
    assertThat(segments(ISA + "NTE" + "*1".repeat(1_000) + "~").get(1).size()).isEqualTo(1_000);
    expectTooLarge("NTE" + "*1".repeat(1_001) + "~");
  }

  @Test
  void aHugeSegmentIsNotKept() throws IOException {
    byte[] block = "x*".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
    List<InputStream> parts = new ArrayList<>();
    parts.add(bytes(ISA + "NTE*"));
    for (int each = 0; each < 100; each++) {
      parts.add(new ByteArrayInputStream(block));
    }
    parts.add(bytes("~IEA*0*1~"));
    List<Token> tokens = tokens(new SequenceInputStream(Collections.enumeration(parts)));

    assertThat(tokens).hasSize(3);
    assertThat(tokens.get(1)).isInstanceOf(Fault.class);
    assertThat(((Segment) tokens.get(2)).tag()).isEqualTo("IEA");
  }

  private static void expectTooLarge(String segment) throws IOException {
    List<Token> tokens = tokens((ISA + segment + "IEA*0*1~").getBytes(StandardCharsets.US_ASCII));

    assertThat(tokens).hasSize(3);
    assertThat(tokens.get(1)).isEqualTo(new Fault(106, Fault.Kind.TOO_LARGE));
  }

  private static String wrapped(String text, int width, String lineBreak) {
    return text.replaceAll("(.{" + width + "})", "$1" + lineBreak);
  }

  private static List<List<String>> elements(String text) throws IOException {
    List<List<String>> all = new ArrayList<>();
    for (Segment segment : segments(text)) {
      List<String> elements = new ArrayList<>();
      elements.add(segment.tag());
      elements.addAll(segment.elements());
      all.add(elements);
    }
    return all;
  }

  private static List<Segment> segments(String text) throws IOException {
    return tokens(text.getBytes(StandardCharsets.UTF_8)).stream().map(Segment.class::cast).toList();
  }

  private static List<Token> tokens(byte[] bytes) throws IOException {
    return tokens(new ByteArrayInputStream(bytes));
  }

  private static List<Token> tokens(InputStream in) throws IOException {
    List<Token> tokens = new ArrayList<>();
    try (SegmentReader reader = new SegmentReader(in)) {
      Token token;
      while ((token = reader.next()) != null) {
        tokens.add(token);
      }
    }
    return tokens;
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
