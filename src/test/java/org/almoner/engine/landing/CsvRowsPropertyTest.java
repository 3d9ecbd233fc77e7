package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.almoner.engine.WhiteSpace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever FastCSV's writer writes comes back equal, in order, with the right lines, whatever the
 * line ends, the delimiter and the encoding.
 */
class CsvRowsPropertyTest {
  private static final int FILES = 300;
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_8,
          StandardCharsets.UTF_16, // with a byte order mark
          StandardCharsets.UTF_16LE); // without
  private static final String[] PIECES = {
    "a",
    "Zoë",
    "患者",
    "\uD83D\uDE00",
    ",",
    "\"",
    "\"\"",
    "\n",
    "\r\n",
    "\r",
    "\u0085",
    "\u2028",
    "\uFFFD",
    "\n\n",
    " ",
    "\t",
    "5\"",
    "#",
    ";"
  };

  static IntStream seeds() {
    return IntStream.range(0, FILES);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRowComesBack(int seed) throws IOException {
    Random random = new Random(seed);
    List<String> columns =
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> "c" + i).toList();
    List<List<String>> rows = rows(random, columns.size());
    boolean compressed = random.nextInt(4) == 0;
    char delimiter = ",;\t|".charAt(random.nextInt(4));
    Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
    String text = write(columns, rows, delimiter, random);

    List<LandingRow> read =
        Texts.all(
            new CsvRows(
                Texts.stream(compressed ? Texts.gzip(text) : text.getBytes(charset)),
                new Dialect("auto", delimiter),
                columns));

    assertThat(read).allSatisfy(row -> assertThat(row.defect()).isNull());
    assertThat(read.stream().map(row -> List.of(row.values())).toList()).isEqualTo(rows);
    assertThat(read.stream().map(LandingRow::line).toList()).isEqualTo(lines(rows));
  }

  /** The header is line 1; a row is as many lines as it holds line ends, and one. */
  private static List<Long> lines(List<List<String>> rows) {
    List<Long> lines = new ArrayList<>();
    long line = 2;
    for (List<String> row : rows) {
      lines.add(line);
      line += 1 + LINE_END.matcher(String.join(" ", row)).results().count();
    }
    return lines;
  }

  private static List<List<String>> rows(Random random, int width) {
    List<List<String>> rows = new ArrayList<>();
    for (int i = random.nextInt(30); i > 0; i--) {
      List<String> row = new ArrayList<>();
      for (int j = 0; j < width; j++) {
        row.add(value(random));
      }
      if (!row.stream().allMatch(WhiteSpace::isBlank)) { // a blank line is no row
        rows.add(row);
      }
    }
    return rows;
  }

  private static String value(Random random) {
    StringBuilder value = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      value.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return value.toString();
  }

  private static String write(
      List<String> columns, List<List<String>> rows, char delimiter, Random random)
      throws IOException {
    StringWriter text = new StringWriter();
    LineDelimiter[] ends = {LineDelimiter.LF, LineDelimiter.CRLF, LineDelimiter.CR};
    var builder =
        CsvWriter.builder()
            .fieldSeparator(delimiter)
            .lineDelimiter(ends[random.nextInt(ends.length)]);
    if (random.nextBoolean()) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter csv = builder.build(text)) {
      csv.writeRecord(columns);
      rows.forEach(csv::writeRecord);
    }
    return text.toString();
  }
}
