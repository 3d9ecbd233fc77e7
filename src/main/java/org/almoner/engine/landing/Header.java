package org.almoner.engine.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each column of the contract stands in a file, whatever the order there. Names are compared
 * without regard to case and surrounding space.
 */
final class Header {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String[] names;
  private final int[] positions;

  private Header(String[] names, int[] positions) {
    this.names = names;
    this.positions = positions;
  }

  /**
   * @param names as they stand in the file
   * @param columns of the contract
   */
  static Header of(List<String> names, List<String> columns) {
    String[] own = names.stream().map(String::strip).toArray(String[]::new);
    Map<String, Integer> wanted = new LinkedHashMap<>();
    columns.forEach(column -> wanted.put(column.toLowerCase(Locale.ROOT), wanted.size()));
    int[] positions = new int[own.length];
    boolean[] taken = new boolean[columns.size()];
    for (int i = 0; i < own.length; i++) {
      int position = wanted.getOrDefault(own[i].toLowerCase(Locale.ROOT), -1);
      // Of two columns with one name the first is read; the second is kept as an extra.
      positions[i] = position >= 0 && taken[position] ? -1 : position;
      if (positions[i] >= 0) {
        taken[position] = true;
      }
    }
    return new Header(own, positions);
  }

  int size() {
    return names.length;
  }

  List<String> names() {
    return Arrays.asList(names);
  }

  boolean has(int column) {
    return Arrays.stream(positions).anyMatch(p -> p == column);
  }

  /** The row with {@code fields} in file order. */
  LandingRow row(long line, List<String> fields, int width) {
    @Nullable String[] values = new String[width];
    Map<String, String> extra = null;
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        values[positions[i]] = fields.get(i);
      } else if (!fields.get(i).isEmpty()) {
        extra = extra == null ? new LinkedHashMap<>() : extra;
        extra.put(names[i], fields.get(i));
      }
    }
    return LandingRow.of(line, values, extra == null ? null : json(extra));
  }

  static String json(Map<String, ?> values) {
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Text cannot be written as JSON", e);
    }
  }
}
