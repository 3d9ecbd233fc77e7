package org.almoner.cli.output;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes in which rows are printed. */
public enum Format {
  /** Columns aligned for people. */
  TABLE {
    @Override
    public void print(PrintWriter out, Rows rows) {
      out.println(TextTable.of(rows));
      out.println(TextTable.count(rows));
    }
  },
  /** An array with one object per row, keys in column order. */
  JSON {
    @Override
    public void print(PrintWriter out, Rows rows) {
      out.println(Json.of(rows.objects()));
    }
  },
  /** RFC 4180 with a header; lists and maps as JSON; null and what is no number as nothing. */
  CSV {
    @Override
    public void print(PrintWriter out, Rows rows) {
      StringWriter text = new StringWriter();
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
        csv.writeRecord(rows.columns());
        rows.values().forEach(row -> csv.writeRecord(row.stream().map(Format::cell).toList()));
      } catch (IOException e) {
        throw new UncheckedIOException("A text cannot be written to memory", e);
      }
      out.print(text);
      out.flush(); // a writer to the terminal does so by itself at println only
    }
  };

  public abstract void print(PrintWriter out, Rows rows);

  private static String cell(@Nullable Object value) {
    if (value == null || (value instanceof Double number && !Double.isFinite(number))) {
      return "";
    }
    return value instanceof List || value instanceof Map
        ? Json.of(value).replaceAll("\\s*\n\\s*", "")
        : value.toString();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
