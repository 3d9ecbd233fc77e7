package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows up to the limit are read; one beyond it costs itself, and little memory. */
class LongRowsTest {
  private static final List<String> COLUMNS = List.of("id", "name");

  @Test
  void aRowOfAnyLengthCostsOnlyItself() throws IOException {
    InputStream text =
        new SequenceInputStream(
            Collections.enumeration(
                List.of(
                    Texts.stream(Texts.utf8("id,name\n1,")),
                    new Repeated('x', 100_000_000),
                    Texts.stream(Texts.utf8("\n2,Ida\n3,\"")),
                    new Repeated('y', 20_000_000),
                    Texts.stream(Texts.utf8("\n4,Rex\n")))));

    List<LandingRow> rows = Texts.all(new CsvRows(text, Dialect.USUAL, COLUMNS));

    assertThat(rows.get(0).defect()).isEqualTo("the row is longer than 16 MiB");
    assertThat(rows.get(0).unparsed()).hasSize(1000);
    assertThat(rows.get(1).values()).containsExactly("2", "Ida");
    assertThat(rows.get(2).defect()).isEqualTo("the row is longer than 16 MiB");
    assertThat(rows.get(3).values()).containsExactly("4", "Rex");
  }

  @Test
  void aRowThatFillsTheLimitIsRead() throws IOException {
    String longest = "x".repeat(Lines.LONGEST - 2);

    assertThat(
            Texts.all(
                new CsvRows(
                    Texts.stream(Texts.utf8("id,name\n1," + longest + "\n")),
                    Dialect.USUAL,
                    COLUMNS)))
        .singleElement()
        .satisfies(row -> assertThat(row.values()[1].length()).isEqualTo(longest.length()));
  }

  /** A stream of one byte, many times over. */
  private static final class Repeated extends InputStream {
    private final byte value;
    private int left;

    Repeated(char value, int times) {
      this.value = (byte) value;
      this.left = times;
    }

    @Override
    public int read() {
      return left-- > 0 ? value : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
      int n = Math.min(left, length);
      Arrays.fill(bytes, offset, offset + n, value);
      left -= n;
      return n == 0 ? -1 : n;
    }
  }
}
