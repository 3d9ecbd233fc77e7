package org.almoner.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to print: a name per column and a value per column and row. Values are texts, numbers,
 * booleans, lists of these, maps of these, or null.
 */
public final class Rows {
  private final List<String> columns;
  private final List<List<? extends @Nullable Object>> values;

  public Rows(List<String> columns, List<? extends List<? extends @Nullable Object>> values) {
    this.columns = List.copyOf(columns);
    this.values = new ArrayList<>(values);
  }

  /** No rows yet. */
  public static Rows named(String... columns) {
    return new Rows(List.of(columns), List.of());
  }

  public void add(@Nullable Object... row) {
    values.add(Arrays.asList(row));
  }

  public List<String> columns() {
    return columns;
  }

  public List<List<? extends @Nullable Object>> values() {
    return values;
  }

  /** The rows as objects, keys in column order. */
  public List<Map<String, @Nullable Object>> objects() {
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (List<? extends @Nullable Object> row : values) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = 0; i < row.size(); i++) {
        object.put(columns.get(i), row.get(i));
      }
      objects.add(object);
    }
    return objects;
  }
}
