package org.almoner.claims.rows;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row as columns by name: those of a record within it stand among its own, and each is named as
 * its component, in snake case.
 */
public final class Columns {

  /** Columns as texts, as a raw table holds them; null where absent. */
  public static Map<String, @Nullable String> of(Record row) {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    add(row, columns);
    return columns;
  }

  private static void add(Record row, Map<String, @Nullable String> columns) {
    for (RecordComponent component : row.getClass().getRecordComponents()) {
      Object value = value(row, component);
      if (value instanceof Record inner && !(value instanceof Warnings)) {
        add(inner, columns);
      } else {
        columns.put(snakeCase(component.getName()), value == null ? null : text(value));
      }
    }
  }

  private static @Nullable Object value(Record row, RecordComponent component) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private static String text(Object value) {
    if (value instanceof Warnings warnings) {
      return warnings.joined();
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Columns::part).collect(Collectors.joining("|"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> entry.getKey() + ":" + entry.getValue())
          .collect(Collectors.joining("|"));
    }
    return value.toString();
  }

  /** One of a list: the columns of a record, with colons between them. */
  private static String part(Object value) {
    return value instanceof Record row
        ? of(row).values().stream()
            .map(column -> column == null ? "" : column)
            .collect(Collectors.joining(":"))
        : value.toString();
  }

  static String snakeCase(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  private Columns() {}
}
