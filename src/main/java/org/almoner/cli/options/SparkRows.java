package org.almoner.cli.options;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.cli.output.Rows;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Turns the answer of a query into something to print: instants in UTC, bytes as hex digits. */
public final class SparkRows {

  public static Rows of(Dataset<Row> answer) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Row row : answer.collectAsList()) {
      rows.add(values(row));
    }
    return new Rows(Arrays.asList(answer.columns()), rows);
  }

  /** The rows one after another, as they are computed. */
  static Iterator<List<@Nullable Object>> each(Dataset<Row> answer) {
    Iterator<Row> rows = answer.toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<@Nullable Object> next() {
        return values(rows.next());
      }
    };
  }

  private static List<@Nullable Object> values(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      values.add(value(row.get(i)));
    }
    return values;
  }

  /** One row as values by name. */
  public static Map<String, Object> map(Row row) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      map.put(row.schema().fieldNames()[i], value(row.get(i)));
    }
    return map;
  }

  private static @Nullable Object value(@Nullable Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value instanceof BigDecimal decimal ? decimal.doubleValue() : value;
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant().toString();
    }
    if (value instanceof Row row) {
      return map(row);
    }
    if (value instanceof byte[] bytes) {
      return HexFormat.of().formatHex(bytes);
    }
    if (value instanceof scala.collection.Map<?, ?> entries) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      CollectionConverters.asJava(entries)
          .forEach((key, each) -> map.put(String.valueOf(value(key)), value(each)));
      return map;
    }
    if (value instanceof scala.collection.Seq<?> items) {
      List<@Nullable Object> list = new ArrayList<>();
      CollectionConverters.asJava(items).forEach(item -> list.add(value(item)));
      return list;
    }
    return value.toString();
  }

  private SparkRows() {}
}
