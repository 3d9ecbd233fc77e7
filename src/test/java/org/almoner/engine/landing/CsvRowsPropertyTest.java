package org.almoner.engine.landing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever FastCSV's writer writes comes back equal, in order, with the right lines. */
class CsvRowsPropertyTest {
  private static final int FILES = 300;
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
    boolean windows = random.nextBoolean();
    boolean compressed = random.nextInt(4) == 0;
    String text = write(columns, rows, windows, random.nextBoolean());

    List<LandingRow> read =
        Texts.all(
            new CsvRows(Texts.stream(compressed ? Texts.gzip(text) : Texts.utf8(text)), columns));

    assertThat(read).allSatisfy(row -> assertThat(row.defect()).isNull());
    assertThat(read.stream().map(row -> List.of(row.values())).toList()).isEqualTo(rows);
    assertThat(read.stream().map(LandingRow::line).toList()).isEqualTo(lines(rows));
  }

  /** The header is line 1; a row is as many lines as it holds newlines, and one. */
  private static List<Long> lines(List<List<String>> rows) {
    List<Long> lines = new ArrayList<>();
    long line = 2;
    for (List<String> row : rows) {
      lines.add(line);
      line += 1 + String.join("", row).chars().filter(c -> c == '\n').count();
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
      if (width > 1 || !row.get(0).isEmpty()) { // a blank line is no row
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
      List<String> columns, List<List<String>> rows, boolean windows, boolean quoteAll)
      throws IOException {
    StringWriter text = new StringWriter();
    var builder =
        CsvWriter.builder().lineDelimiter(windows ? LineDelimiter.CRLF : LineDelimiter.LF);
    if (quoteAll) {
      builder.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter csv = builder.build(text)) {
      csv.writeRecord(columns);
      rows.forEach(csv::writeRecord);
    }
    return text.toString();
  }
}
