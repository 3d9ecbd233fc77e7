package org.almoner.support;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Rows of a table written by hand: a CSV file whose header names as many of the table's columns as
 * the situation needs. Blank is null; a list is JSON when given, and joined by semicolons when
 * shown.
 */
public record CsvTable(List<String> header, List<Map<String, String>> rows) {
  private static final String FIRST_DELIVERY = "2026-03-20T00:00:00Z";

  public static CsvTable read(Path file) {
    try {
      return of(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  /** From the text of such a file. */
  public static CsvTable of(String text) {
    List<String> header = new ArrayList<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (NamedCsvRecord row : CsvReader.builder().ofNamedCsvRecord(text)) {
      header = row.getHeader();
      rows.add(new LinkedHashMap<>(row.getFieldsAsMap()));
    }
    return new CsvTable(header, rows);
  }

  public static CsvTable empty() {
    return new CsvTable(List.of(), List.of());
  }

  /** In the table's stored schema; raw rows get a file and a line where the fixture says none. */
  public Dataset<Row> as(Table table, SparkSession spark) {
    StructType schema = Lake.schema(table);
    requireKnown(Arrays.asList(schema.fieldNames()));
    StructType text = new StructType();
    for (String name : schema.fieldNames()) {
      text = text.add(name, "string");
    }
    List<Row> values = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> row = new LinkedHashMap<>(origin(table, i + 2));
      row.putAll(rows.get(i));
      values.add(
          RowFactory.create(
              Arrays.stream(schema.fieldNames()).map(n -> blankless(row.get(n))).toArray()));
    }
    Column[] typed = Arrays.stream(schema.fields()).map(CsvTable::typed).toArray(Column[]::new);
    return spark.createDataFrame(values, text).select(typed);
  }

  /** Its rows as {@link #shown} shows those of a result, in a stable order. */
  public List<String> shown() {
    return rows.stream().map(row -> String.join(" | ", row.values())).sorted().toList();
  }

  /** The named columns of a result's rows as text, in a stable order. */
  public static List<String> shown(List<String> columns, List<Row> result) {
    return result.stream()
        .map(row -> String.join(" | ", columns.stream().map(c -> cell(row, c)).toList()))
        .sorted()
        .toList();
  }

  private void requireKnown(List<String> columns) {
    if (!columns.containsAll(header)) {
      throw new IllegalArgumentException("Of the columns " + header + " only " + columns + " are");
    }
  }

  private static Map<String, String> origin(Table table, int line) {
    return Map.of(
        RawColumns.FILE,
        table.name() + ".csv",
        RawColumns.LINE,
        Integer.toString(line),
        RawColumns.INGESTED_AT,
        FIRST_DELIVERY,
        RawColumns.RUN_ID,
        "run-1");
  }

  private static Column typed(StructField field) {
    Column text = functions.col(field.name());
    Column value =
        field.dataType() instanceof ArrayType list
            ? functions.from_json(text, list)
            : text.cast(field.dataType());
    return value.as(field.name(), field.metadata());
  }

  private static String blankless(String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  private static String cell(Row row, String column) {
    Object value = row.get(row.fieldIndex(column));
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      String digits = String.format(Locale.ROOT, "%.8f", number);
      return digits.replaceAll("0+$", "").replaceAll("\\.$", ".0");
    }
    if (value instanceof java.sql.Timestamp instant) {
      return instant.toInstant().toString();
    }
    return value instanceof scala.collection.Seq<?> list ? list.mkString("; ") : value.toString();
  }
}
