package org.almoner.claims.rows;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes records of a kind of the texts of their columns: the inverse of {@link Columns}. */
public final class RecordTexts<T extends Record> {
  private final Constructor<T> constructor;
  private final List<Part> parts;

  /** One component: of columns by their names. */
  private interface Part {
    @Nullable Object of(Function<String, @Nullable String> columns);
  }

  private RecordTexts(Class<T> kind) {
    RecordComponent[] components = kind.getRecordComponents();
    this.parts = Arrays.stream(components).map(RecordTexts::part).toList();
    this.constructor = constructor(kind, components);
  }

  public static <T extends Record> RecordTexts<T> of(Class<T> kind) {
    return new RecordTexts<>(kind);
  }

  /**
   * A record of the texts of its columns.
   *
   * @param columns the text of a column by its name, null where absent
   * @throws IllegalArgumentException where a text is not what {@link Columns} writes
   */
  public T read(Function<String, @Nullable String> columns) {
    Object[] values = parts.stream().map(part -> part.of(columns)).toArray();
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("Cannot make a " + constructor.getName(), e);
    }
  }

  private static <T extends Record> Constructor<T> constructor(
      Class<T> kind, RecordComponent[] components) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return kind.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalArgumentException(kind + " has no constructor of its components", e);
    }
  }

  private static Part part(RecordComponent component) {
    Class<?> type = component.getType();
    if (type.isRecord() && type != Warnings.class) {
      RecordTexts<?> inner = new RecordTexts<>(type.asSubclass(Record.class));
      return inner::read;
    }
    String name = Columns.snakeCase(component.getName());
    Function<@Nullable String, @Nullable Object> reading = reading(component);
    return columns -> reading.apply(columns.apply(name));
  }

  private static Function<@Nullable String, @Nullable Object> reading(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == List.class) {
      Type element = ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
      return text -> list(text, element(element));
    } else if (type == Warnings.class) {
      return Warnings::parsed;
    } else if (type == SortedMap.class) {
      return RecordTexts::counts;
    }
    return text -> text == null ? null : value(text, type);
  }

  private static Object value(String text, Class<?> type) {
    if (type == BigDecimal.class) {
      return new BigDecimal(text);
    } else if (type == LocalDate.class) {
      return LocalDate.parse(text);
    } else if (type == int.class) {
      return Integer.valueOf(text);
    } else if (type == long.class) {
      return Long.valueOf(text);
    } else if (type == boolean.class) {
      return Boolean.valueOf(text);
    } else if (type == TransactionState.class) {
      return TransactionState.valueOf(text.toUpperCase(Locale.ROOT));
    }
    return text;
  }

  private static Function<String, Object> element(Type type) {
    if (type instanceof Class<?> kind && kind.isRecord()) {
      RecordTexts<?> inner = new RecordTexts<>(kind.asSubclass(Record.class));
      List<String> names =
          Arrays.stream(kind.getRecordComponents())
              .map(each -> Columns.snakeCase(each.getName()))
              .toList();
      return text -> {
        List<String> cells = List.of(text.split(":", -1));
        return inner.read(name -> cell(cells, names.indexOf(name)));
      };
    }
    return text -> text;
  }

  private static @Nullable String cell(List<String> cells, int at) {
    return at >= cells.size() || cells.get(at).isEmpty() ? null : cells.get(at);
  }

  private static List<Object> list(@Nullable String text, Function<String, Object> element) {
    return text == null || text.isEmpty()
        ? List.of()
        : new ArrayList<>(Arrays.stream(text.split("\\|", -1)).map(element).toList());
  }

  private static SortedMap<String, Integer> counts(@Nullable String text) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    if (text != null && !text.isEmpty()) {
      for (String each : text.split("\\|", -1)) {
        int colon = each.lastIndexOf(':');
        counts.put(each.substring(0, colon), Integer.valueOf(each.substring(colon + 1)));
      }
    }
    return counts;
  }
}
