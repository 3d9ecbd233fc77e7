package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

  @Test
  void splitsAtLineFeedsOnly() throws IOException {
    assertThat(all(Texts.utf8("a\r\nb\rc\n\nd"))).containsExactly("a\r", "b\rc", "", "d");
  }

  @Test
  void aByteOrderMarkIsDroppedAtTheStartOnly() throws IOException {
    assertThat(all(Texts.utf8("\uFEFFa\n\uFEFFb\n"))).containsExactly("a", "\uFEFFb");
  }

  @Test
  void linesGivenBackComeAgainWithTheirNumbers() throws IOException {
    try (Lines lines = new Lines(Texts.stream(Texts.utf8("a\nb\nc\n")))) {
      lines.next();
      List<String> taken = List.of(lines.next(), lines.next());
      lines.giveBack(taken);

      assertThat(lines.number()).isEqualTo(1);
      assertThat(lines.next()).isEqualTo("b");
      assertThat(lines.number()).isEqualTo(2);
      assertThat(lines.next()).isEqualTo("c");
      assertThat(lines.next()).isNull();
    }
  }

  @Test
  void aWholeFileHasNoDamage() throws IOException {
    try (Lines lines = new Lines(Texts.stream(Texts.gzip("a\n")))) {
      assertThat(lines.next()).isEqualTo("a");
      assertThat(lines.next()).isNull();
      assertThat(lines.damage()).isNull();
    }
  }

  @Test
  void aTornFileTellsItsDamageAfterItsText() throws IOException {
    try (Lines lines = new Lines(Texts.stream(Texts.tornGzip("a\n")))) {
      assertThat(lines.next()).isEqualTo("a");
      assertThat(lines.next()).isNull();
      assertThat(lines.damage()).isEqualTo("the gzip stream breaks off");
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

    try (Lines lines = new Lines(Texts.stream(bytes))) {
      List<String> read = rest(lines);
      assertThat(read).hasSizeGreaterThan(1000).startsWith("0", "1eef");
      assertThat(lines.damage()).isNotNull();
    }
  }

  private static List<String> all(byte[] bytes) throws IOException {
    try (Lines lines = new Lines(Texts.stream(bytes))) {
      return rest(lines);
    }
  }

  private static List<String> rest(Lines lines) throws IOException {
    List<String> all = new ArrayList<>();
    for (String line = lines.next(); line != null; line = lines.next()) {
      all.add(line);
    }
    return all;
  }
}
