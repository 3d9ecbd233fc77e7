package org.almoner.engine.landing;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.WhiteSpace;
import org.almoner.engine.landing.Lines.Line;
import org.almoner.engine.landing.Unpacked.Damage;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a CSV file with the line each starts on. Quoted fields may hold newlines. A row that
 * cannot be split costs itself and no other row: a quote that is never closed, for one, does not
 * swallow what follows.
 */
final class CsvRows implements LandingRows {
  /** Longest header, in characters. */
  static final int LONGEST_HEADER = 1 << 21;

  private static final int LONGEST_ROW_LINES = 2_000;
  private static final String UNFINISHED = "a quote is opened and not closed before a comma";

  /** What Excel writes above the header where it does not separate by commas. */
  private static final Pattern DECLARATION = Pattern.compile("(?i)sep=([^\\p{L}\\p{N}\"])");

  private final Lines lines;
  private final CsvFields csv;
  private final @Nullable Line first;
  private final @Nullable Header header;
  private final int columns;
  private long blank;
  private boolean damageTold;

  CsvRows(InputStream in, Dialect dialect, List<String> columns) throws IOException {
    this.lines = new Lines(in, dialect.encoding());
    this.columns = columns.size();
    Line top = headerLine();
    Matcher declared = DECLARATION.matcher(top == null ? "" : top.text());
    boolean declares = declared.matches();
    this.csv = new CsvFields(declares ? declared.group(1).charAt(0) : dialect.delimiter());
    this.first = declares ? headerLine() : top;
    this.header =
        first == null || !first.whole()
            ? null
            : csv.split(Encoding.shown(first.text()))
                .map(names -> Header.of(names, columns))
                .orElse(null);
  }

  /** The line that should be the header, or null where the file holds no text. */
  @Nullable Line first() {
    return first;
  }

  /** Why the file ends in its header or before it, or null. */
  @Nullable String tornHeader() {
    Damage damage = lines.damage();
    return damage == null ? null : damage.reason();
  }

  /** The columns the file names, or null where its first line cannot be split. */
  @Nullable Header header() {
    return header;
  }

  @Override
  public long blank() {
    return blank;
  }

  @Override
  public @Nullable LandingRow next() throws IOException {
    if (header == null) {
      return null;
    }
    for (Line line = lines.next(); line != null; line = lines.next()) {
      LandingRow row = row(line);
      if (row != null) {
        return row;
      }
      blank++;
    }
    return lines.damage() == null || damageTold ? null : damaged(lines.number() + 1, "");
  }

  private @Nullable Line headerLine() throws IOException {
    Line line = lines.first(LONGEST_HEADER);
    while (line != null && WhiteSpace.isBlank(line.text())) {
      line = lines.first(LONGEST_HEADER);
    }
    return line;
  }

  /** The row that begins with a line, or null where there is nothing in it. */
  private @Nullable LandingRow row(Line line) throws IOException {
    long start = lines.number();
    if (torn()) { // the text at a break may look like a whole row and be half of one
      return damaged(start, line.text());
    }
    if (!line.whole()) {
      return LandingRow.broken(start, LandingRow.TOO_LONG, line.text());
    }
    if (line.text().isEmpty()) {
      return null;
    }
    if (csv.opens(line.text(), false)) {
      return spreadRow(line, start);
    }
    Optional<List<String>> fields = csv.split(line.text());
    return fields.isPresent()
        ? row(start, fields.get(), line.text())
        : LandingRow.broken(start, UNFINISHED, line.text());
  }

  /** A row with a quoted field that goes on in the lines below. */
  private @Nullable LandingRow spreadRow(Line line, long start) throws IOException {
    List<Line> more = new ArrayList<>();
    String text = whole(line, more);
    Optional<List<String>> fields = text == null ? Optional.empty() : csv.split(text);
    boolean fits = fields.map(this::fits).orElse(false);
    boolean swallowed = fields.isEmpty() || more.stream().anyMatch(this::isRow);
    if (text == null && torn()) {
      StringBuilder all = new StringBuilder(line.delivered());
      more.forEach(each -> all.append(each.delivered()));
      return damaged(start, all.toString());
    }
    if (!fits && swallowed) {
      lines.giveBack(more); // they are rows of their own: the quote was opened by mistake
      return LandingRow.broken(start, "a quote is opened and never closed", line.text());
    }
    return row(start, fields.orElseThrow(), Objects.requireNonNull(text));
  }

  /** The text of a row that a quoted field spreads over lines; null where it never ends. */
  private @Nullable String whole(Line first, List<Line> more) throws IOException {
    StringBuilder text = new StringBuilder(first.delivered());
    boolean open = true;
    while (open) {
      boolean room = more.size() < LONGEST_ROW_LINES && text.length() < Lines.LONGEST;
      Line line = room ? lines.next() : null;
      if (line == null) {
        return null;
      }
      more.add(line);
      if (!line.whole()) {
        return null;
      }
      open = csv.opens(line.text(), true);
      text.append(open ? line.delivered() : line.text());
    }
    return text.toString();
  }

  private boolean isRow(Line line) {
    return line.whole()
        && !csv.opens(line.text(), false)
        && csv.split(line.text()).map(this::fits).orElse(false);
  }

  private @Nullable LandingRow row(long start, List<String> fields, String text) {
    Header names = Objects.requireNonNull(header);
    if (isBlank(fields)) {
      return null;
    }
    String defect = null;
    if (!fits(fields)) {
      defect =
          "the row has %s, the header %d"
              .formatted(fields.size() == 1 ? "1 field" : fields.size() + " fields", names.size());
    } else if (Encoding.isUnreadable(text)) {
      defect = "the row is not %s text".formatted(lines.encoding());
    } else if (text.indexOf('\0') >= 0) {
      defect = "the row holds a NUL character";
    } else if (names.isRepeatedBy(fields)) {
      defect = "the row is the header again";
    }
    return defect == null
        ? names.row(start, fields, columns)
        : LandingRow.broken(start, defect, text);
  }

  /** Whether the fields are the header's; what stands behind its last column must be blank. */
  private boolean fits(List<String> fields) {
    int width = Objects.requireNonNull(header).size();
    return fields.size() == width
        || (fields.size() > width && isBlank(fields.subList(width, fields.size())));
  }

  private static boolean isBlank(List<String> fields) {
    for (String field : fields) {
      if (!WhiteSpace.isBlank(field)) {
        return false;
      }
    }
    return true;
  }

  private boolean torn() {
    Damage damage = lines.damage();
    return damage != null && damage.torn() && !damageTold;
  }

  private LandingRow damaged(long line, String text) {
    damageTold = true;
    return LandingRow.broken(line, Objects.requireNonNull(lines.damage()).reason(), text);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
