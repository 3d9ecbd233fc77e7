package org.almoner.config.population;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.almoner.engine.Suggestion;
import org.almoner.engine.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link DatedFile}, by the names of its columns. What cannot be read as asked is told
 * with file, line and column.
 */
public final class DatedRow {
  private final String source;
  private final long line;
  private final List<String> header;
  private final List<String> fields;

  private DatedRow(String source, long line, List<String> header, List<String> fields) {
    this.source = source;
    this.line = line;
    this.header = header;
    this.fields = fields;
  }

  static DatedRow of(String source, List<String> header, CsvRecord record) {
    List<String> fields = record.getFields().stream().map(String::strip).toList();
    DatedRow row = new DatedRow(source, record.getStartingLineNumber(), header, fields);
    if (record.getFields().stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
      throw new UsageException(row.place() + ": a quote is opened and not closed; close it");
    }
    if (fields.size() != header.size()) {
      throw new UsageException(
          "%s: has %d fields, the header %d; a text with a comma stands in quotes"
              .formatted(row.place(), fields.size(), header.size()));
    }
    return row;
  }

  /** A text, which must be there. */
  public String text(String column) {
    String text = raw(column);
    if (text.isEmpty()) {
      throw refusal(column, "is empty; give it a value");
    }
    return text;
  }

  /** A text, or null where there is none. */
  public @Nullable String optional(String column) {
    String text = raw(column);
    return text.isEmpty() ? null : text;
  }

  /** Texts separated by {@code |}; none where the cell is empty. */
  public List<String> list(String column) {
    String text = raw(column);
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
  }

  public int integer(String column) {
    try {
      return Integer.parseInt(text(column));
    } catch (NumberFormatException e) {
      throw wanted(column, "a whole number");
    }
  }

  public double number(String column) {
    String text = text(column);
    if (!text.matches("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d{1,2})?")) {
      throw wanted(column, "a number such as 0.25");
    }
    return Double.parseDouble(text);
  }

  /** A number, or null where there is none. */
  public @Nullable Double optionalNumber(String column) {
    return raw(column).isEmpty() ? null : Double.valueOf(number(column));
  }

  /** Whether it says yes; else it must say no. */
  public boolean yes(String column) {
    return oneOf(column, List.of("yes", "no")).equals("yes");
  }

  /** One of the words given. */
  public String oneOf(String column, List<String> words) {
    String text = text(column);
    if (!words.contains(text)) {
      throw refusal(column, "cannot be " + text + ". " + Suggestion.remedy(text, words));
    }
    return text;
  }

  /** One of the constants, which are written in small letters. */
  public <E extends Enum<E>> E oneOf(String column, Class<E> type) {
    List<String> words =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    return Enum.valueOf(type, oneOf(column, words).toUpperCase(Locale.ROOT));
  }

  /** A day, or null where there is none. */
  public @Nullable LocalDate date(String column) {
    String text = raw(column);
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw wanted(column, "a date such as 2024-01-31");
    }
  }

  /** Where the row comes from. */
  public String source() {
    return text(DatedFile.SOURCE);
  }

  public EvidenceTier tier() {
    return oneOf(DatedFile.TIER, EvidenceTier.class);
  }

  /**
   * What is wrong with a cell, with file, line and column.
   *
   * @param problem such as "is empty; give it a value"
   */
  public UsageException refusal(String column, String problem) {
    return new UsageException(place() + ": " + column + " " + problem);
  }

  /** The first day; null where the row has always held. */
  @Nullable LocalDate from() {
    return date(DatedFile.FROM);
  }

  /** The last day; null where the row still holds. */
  @Nullable LocalDate to() {
    if (!header.contains(DatedFile.TO)) {
      return null;
    }
    LocalDate from = from();
    LocalDate to = date(DatedFile.TO);
    if (from != null && to != null && to.isBefore(from)) {
      throw refusal(DatedFile.TO, "is before effective_from; swap or correct them");
    }
    return to;
  }

  String raw(String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException(source + " is not declared to have " + column);
    }
    return fields.get(index);
  }

  long line() {
    return line;
  }

  String place() {
    return source + ", line " + line;
  }

  private UsageException wanted(String column, String what) {
    return refusal(column, "must be %s, found %s".formatted(what, raw(column)));
  }
}
