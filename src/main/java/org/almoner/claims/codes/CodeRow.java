package org.almoner.claims.codes;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row of a packed list, by the names of its columns. */
final class CodeRow {
  private final NamedCsvRecord row;

  private CodeRow(NamedCsvRecord row) {
    this.row = row;
  }

  /** All rows of {@code claims/codes/<list>.csv}, in its order. */
  static <T> List<T> each(String list, Function<CodeRow, T> make) {
    String name = "/claims/codes/" + list + ".csv";
    try (InputStream in = Objects.requireNonNull(CodeRow.class.getResourceAsStream(name), name);
        CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
      return rows.stream().map(row -> make.apply(new CodeRow(row))).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  String text(String column) {
    return row.getField(column);
  }

  @Nullable String optional(String column) {
    String text = row.getField(column);
    return text.isEmpty() ? null : text;
  }

  int number(String column) {
    return Integer.parseInt(text(column));
  }

  boolean yes(String column) {
    return text(column).equals("Y");
  }

  Validity validity() {
    return new Validity(date("effective_from"), date("effective_to"));
  }

  private @Nullable LocalDate date(String column) {
    String text = optional(column);
    return text == null ? null : LocalDate.parse(text);
  }
}
