package org.almoner.engine.landing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file (RFC 4180) with the line each starts on. Quoted fields may hold newlines. A
 * row that cannot be split costs itself and no other row: a quote that is never closed, for one,
 * does not swallow what follows.
 */
final class CsvRows implements LandingRows {
  private static final int LONGEST_ROW_LINES = 2_000;
  private static final char QUOTE = '"';
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder().allowExtraFields(true).allowMissingFields(true);

  private final Lines lines;
  private final @Nullable Header header;
  private final int columns;
  private boolean damageTold;

  CsvRows(InputStream in, List<String> columns) throws IOException {
    this.lines = new Lines(in);
    this.columns = columns.size();
    String first = lines.next();
    this.header = first == null ? null : Header.of(split(strip(first)).orElse(List.of()), columns);
  }

  @Override
  public @Nullable Header header() {
    return header;
  }

  @Override
  public @Nullable LandingRow next() throws IOException {
    if (header == null) {
      return null;
    }
    String line = lines.next();
    while (line != null && strip(line).isEmpty()) {
      line = lines.next();
    }
    if (line == null) {
      return lastRow();
    }
    long start = lines.number();
    // The text at a break may look like a whole row and be half of one.
    return lines.damage() != null && !damageTold ? damaged(start, strip(line)) : row(line, start);
  }

  private @Nullable LandingRow lastRow() {
    return lines.damage() == null || damageTold ? null : damaged(lines.number() + 1, "");
  }

  private LandingRow damaged(long line, String text) {
    damageTold = true;
    return LandingRow.broken(line, lines.damage() + "; deliver the file again", text);
  }

  private LandingRow row(String first, long start) throws IOException {
    List<String> more = new ArrayList<>();
    String text = whole(first, more);
    Optional<List<String>> fields = text == null ? Optional.empty() : split(text);
    boolean fits = fields.map(found -> found.size() == width()).orElse(false);
    boolean swallowed = fields.isEmpty() || more.stream().anyMatch(this::isRow);
    if (text == null && lines.damage() != null && !damageTold) {
      return damaged(start, first + "\n" + String.join("\n", more));
    }
    if (text == null || (!more.isEmpty() && !fits && swallowed)) {
      lines.giveBack(more); // they are rows of their own: the quote was opened by mistake
      return LandingRow.broken(start, "a quote is opened and never closed", strip(first));
    }
    return fields
        .map(found -> row(start, found, text))
        .orElseGet(
            () ->
                LandingRow.broken(start, "a quote is opened and not closed before a comma", text));
  }

  /** A row's whole text, which a quoted field may spread over lines; null where it never ends. */
  private @Nullable String whole(String first, List<String> more) throws IOException {
    boolean open = first.indexOf(QUOTE) >= 0 && opens(first, false);
    if (!open) {
      return strip(first);
    }
    StringBuilder text = new StringBuilder(first);
    while (open) {
      String line = more.size() < LONGEST_ROW_LINES ? lines.next() : null;
      if (line == null) {
        return null;
      }
      more.add(line);
      text.append('\n').append(line);
      open = opens(line, true);
    }
    return strip(text.toString());
  }

  private boolean isRow(String line) {
    return !opens(line, false)
        && split(strip(line)).map(found -> found.size() == width()).orElse(false);
  }

  private LandingRow row(long start, List<String> fields, String text) {
    if (fields.size() != width()) {
      String defect = "the row has %d fields, the header %d".formatted(fields.size(), width());
      return LandingRow.broken(start, defect, text);
    }
    if (text.indexOf('\uFFFD') >= 0) {
      return LandingRow.broken(start, "the row is not UTF-8 text", text);
    }
    return Objects.requireNonNull(header).row(start, fields, columns);
  }

  private int width() {
    return Objects.requireNonNull(header).size();
  }

  /**
   * Whether a line ends inside a quoted field. A quote counts only where a field begins with it.
   */
  private static boolean opens(String line, boolean openBefore) {
    boolean open = openBefore;
    boolean fieldStart = !openBefore;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (open) {
        if (c == QUOTE && i + 1 < line.length() && line.charAt(i + 1) == QUOTE) {
          i++;
        } else if (c == QUOTE) {
          open = false;
        }
      } else {
        open = c == QUOTE && fieldStart;
      }
      fieldStart = !open && c == ',';
    }
    return open;
  }

  private static List<String> splitPlain(String row) {
    List<String> fields = new ArrayList<>(16);
    int start = 0;
    for (int comma = row.indexOf(','); comma >= 0; comma = row.indexOf(',', start)) {
      fields.add(row.substring(start, comma));
      start = comma + 1;
    }
    fields.add(row.substring(start));
    return fields;
  }

  /** The fields of a row, or nothing where its quotes make no sense. */
  private static Optional<List<String>> split(String row) {
    if (row.indexOf(QUOTE) < 0) {
      return Optional.of(splitPlain(row));
    }
    try {
      return Optional.of(CSV.ofSingleCsvRecord(row).getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private static String strip(String line) {
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
