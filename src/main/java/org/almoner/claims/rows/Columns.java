package org.almoner.claims.rows;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A row as columns by name: those of a record within it stand among its own, and each is named as
 * its component, in snake case.
 */
public final class Columns {
  private static final Pattern CAPITAL = Pattern.compile("([A-Z])");

  /** Looked up once for each kind of row: there are millions of rows. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> kind) {
          return Arrays.stream(kind.getRecordComponents()).map(Part::of).toList();
        }
      };

  /**
   * A component.
   *
   * @param inner whether it is a record whose columns stand among the others
   */
  private record Part(String column, Class<?> type, Method accessor, boolean inner) {
    static Part of(RecordComponent component) {
      Class<?> type = component.getType();
      Method accessor = component.getAccessor();
      accessor.setAccessible(true); // else each call asks whether it may
      return new Part(
          snakeCase(component.getName()),
          type,
          accessor,
          type.isRecord() && type != Warnings.class);
    }

    @Nullable Object of(Record row) {
      try {
        return accessor.invoke(row);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("Cannot read " + accessor, e);
      }
    }
  }

  /** Columns as texts, as a raw table holds them; null where absent. */
  public static Map<String, @Nullable String> of(Record row) {
    Map<String, @Nullable String> columns = new LinkedHashMap<>();
    List<String> names = names(row.getClass());
    List<@Nullable String> texts = texts(row);
    for (int i = 0; i < names.size(); i++) {
      columns.put(names.get(i), texts.get(i));
    }
    return columns;
  }

  /** The names of the columns of a kind of row. */
  public static List<String> names(Class<?> kind) {
    List<String> names = new ArrayList<>();
    for (Part part : PARTS.get(kind)) {
      if (part.inner) {
        names.addAll(names(part.type));
      } else {
        names.add(part.column);
      }
    }
    return names;
  }

  /** The texts of the columns, in the order of their {@link #names}; null where absent. */
  public static List<@Nullable String> texts(Record row) {
    List<@Nullable String> texts = new ArrayList<>();
    add(row, texts);
    return texts;
  }

  private static void add(Record row, List<@Nullable String> texts) {
    for (Part part : PARTS.get(row.getClass())) {
      Object value = part.of(row);
      if (part.inner && value != null) {
        add((Record) value, texts);
      } else {
        texts.add(value == null ? null : text(value));
      }
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
        ? texts(row).stream()
            .map(column -> column == null ? "" : column)
            .collect(Collectors.joining(":"))
        : value.toString();
  }

  static String snakeCase(String name) {
    return CAPITAL.matcher(name).replaceAll("_$1").toLowerCase(Locale.ROOT);
  }

  private Columns() {}
}
