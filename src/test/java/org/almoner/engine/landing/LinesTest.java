package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.landing.Lines.Line;
import org.almoner.engine.landing.Unpacked.Damage;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void lineFeedsCarriageReturnsAndBothEndLines() throws IOException {
    assertThat(all(Texts.utf8("a\r\nb\rc\n\nd\r\r\ne")))
        .containsExactly("a", "b", "c", "", "d", "", "e");
  }

  @Test
  void aByteOrderMarkIsDroppedAtTheStartOnly() throws IOException {
    assertThat(all(Texts.utf8("\uFEFFa\n\uFEFFb\n"))).containsExactly("a", "\uFEFFb");
  }

  @Test
  void linesGivenBackComeAgainWithTheirNumbers() throws IOException {
    try (Lines lines = new Lines(Texts.stream(Texts.utf8("a\nb\nc\n")), "auto")) {
      lines.next();
      List<Line> taken = List.of(lines.next(), lines.next());
      lines.giveBack(taken);

      assertThat(lines.number()).isEqualTo(1);
      assertThat(lines.next().text()).isEqualTo("b");
      assertThat(lines.number()).isEqualTo(2);
      assertThat(lines.next().text()).isEqualTo("c");
      assertThat(lines.next()).isNull();
    }
  }

  @Test
  void aWholeFileHasNoDamage() throws IOException {
    try (Lines lines = new Lines(Texts.stream(Texts.gzip("a\n")), "auto")) {
      assertThat(lines.next().text()).isEqualTo("a");
      assertThat(lines.next()).isNull();
      assertThat(lines.damage()).isNull();
    }
  }

  @Test
  void aTornFileTellsItsDamageAfterItsText() throws IOException {
    try (Lines lines = new Lines(Texts.stream(Texts.tornGzip("a\n")), "auto")) {
      assertThat(lines.next().text()).isEqualTo("a");
      assertThat(lines.next()).isNull();
      assertThat(lines.damage()).isEqualTo(new Damage(Texts.TORN, true));
    }
  }

  @Test
  void aCompressedFileWithASpoiltMiddleGivesWhatIsBefore() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append(Integer.toHexString(i * 7919)).append('\n');
    }
    byte[] bytes = Texts.gzip(text.toString());
    for (int i = bytes.length / 2; i < bytes.length / 2 + 200; i++) {
      bytes[i] = 0;
    }

    try (Lines lines = new Lines(Texts.stream(bytes), "auto")) {
      List<String> read = rest(lines);
      assertThat(read).hasSizeGreaterThan(1000).startsWith("0", "1eef");
      assertThat(lines.damage()).isNotNull();
    }
  }

  private static List<String> all(byte[] bytes) throws IOException {
    try (Lines lines = new Lines(Texts.stream(bytes), "auto")) {
      return rest(lines);
    }
  }

  private static List<String> rest(Lines lines) throws IOException {
    List<String> all = new ArrayList<>();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      all.add(line.text());
    }
    return all;
  }
}
