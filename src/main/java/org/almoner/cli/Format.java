package org.almoner.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes in which rows are printed. */
enum Format {
  /** Columns aligned for people. */
  TABLE {
    @Override
    void print(PrintWriter out, Rows rows) {
      TextTable.print(out, rows);
    }
  },
  /** An array with one object per row, keys in column order. */
  JSON {
    @Override
    void print(PrintWriter out, Rows rows) {
      List<Map<String, Object>> objects = new ArrayList<>();
      for (List<? extends @Nullable Object> row : rows.values()) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < row.size(); i++) {
          object.put(rows.columns().get(i), row.get(i));
        }
        objects.add(object);
      }
      out.println(Format.json(objects));
    }
  },
  /** RFC 4180 with a header; lists and maps as JSON, null as nothing. */
  CSV {
    @Override
    void print(PrintWriter out, Rows rows) {
      StringWriter text = new StringWriter();
      try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
        csv.writeRecord(rows.columns());
        rows.values().forEach(row -> csv.writeRecord(row.stream().map(Format::cell).toList()));
      } catch (IOException e) {
        throw new UncheckedIOException("A text cannot be written to memory", e);
      }
      out.print(text);
    }
  };

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  abstract void print(PrintWriter out, Rows rows);

  static String json(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A result cannot be written as JSON", e);
    }
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof List || value instanceof Map
        ? json(value).replaceAll("\\s*\n\\s*", "")
        : value.toString();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
