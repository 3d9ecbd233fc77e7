package org.almoner.engine.landing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits the text of a CSV row (RFC 4180) at its delimiter. */
final class CsvFields {
  private static final char QUOTE = '"';

  private final char delimiter;
  private final CsvReader.CsvReaderBuilder csv;

  CsvFields(char delimiter) {
    this.delimiter = delimiter;
    this.csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .allowExtraFields(true)
            .allowMissingFields(true);
  }

  /** The fields of a row, or nothing where its quotes make no sense. */
  Optional<List<String>> split(String row) {
    if (row.indexOf(QUOTE) < 0) {
      return Optional.of(splitPlain(row));
    }
    try {
      return Optional.of(csv.ofSingleCsvRecord(row).getFields());
    } catch (CsvParseException e) {
      return Optional.empty();
    }
  }

  private List<String> splitPlain(String row) {
    List<String> fields = new ArrayList<>(16);
    int start = 0;
    for (int at = row.indexOf(delimiter); at >= 0; at = row.indexOf(delimiter, start)) {
      fields.add(row.substring(start, at));
      start = at + 1;
    }
    fields.add(row.substring(start));
    return fields;
  }

  /**
   * Whether a line ends inside a quoted field. A quote counts only where a field begins with it.
   */
  boolean opens(String line, boolean openBefore) {
    if (!openBefore && line.indexOf(QUOTE) < 0) {
      return false;
    }
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
      fieldStart = !open && c == delimiter;
    }
    return open;
  }
}
