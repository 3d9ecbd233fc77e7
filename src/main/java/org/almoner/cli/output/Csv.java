package org.almoner.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.almoner.engine.SpreadsheetText;
import org.almoner.engine.StorageException;
import org.jspecify.annotations.Nullable;

/**
 * CSV as RFC 4180 has it, with a header; lists and maps as JSON; null and what is no number as
 * nothing.
 */
public enum Csv {
  /** Texts that a spreadsheet would take for a formula have an apostrophe in front. */
  FOR_PEOPLE {
    @Override
    String text(String value) {
      return SpreadsheetText.guarded(value);
    }
  },
  /** Texts as they are. */
  FOR_MACHINES {
    @Override
    String text(String value) {
      return value;
    }
  },
  /** For eyes, on a terminal that would obey control characters. */
  FOR_TERMINALS {
    @Override
    String text(String value) {
      return Visible.of(SpreadsheetText.guarded(value));
    }
  };

  /** Prints the rows as they come; none is kept. */
  public void print(
      PrintWriter out,
      List<String> columns,
      Iterator<? extends List<? extends @Nullable Object>> rows) {
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new Open(out))) {
      csv.writeRecord(columns.stream().map(this::text).toList());
      rows.forEachRemaining(row -> csv.writeRecord(row.stream().map(this::cell).toList()));
    } catch (IOException e) {
      throw new StorageException("Cannot print CSV", e);
    }
  }

  abstract String text(String value);

  private String cell(@Nullable Object value) {
    if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
      return "";
    }
    if (value instanceof Number) {
      return value.toString();
    }
    return text(
        value instanceof List || value instanceof Map
            ? Json.of(value).replaceAll("\\s*\n\\s*", "")
            : value.toString());
  }

  /** What is printed to stays open after the last row. */
  private static final class Open extends FilterWriter {
    Open(PrintWriter out) {
      super(out);
    }

    @Override
    public void close() throws IOException {
      flush(); // a writer to the terminal does so by itself at println only
    }
  }
}
