package org.almoner.engine.landing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.WhiteSpace;
import org.jspecify.annotations.Nullable;

/**
 * Where each column of the contract stands in a file, whatever the order there. Names are compared
 * without regard to case and to the white space around them. Columns without a name at the end are
 * none: a delimiter stands behind the last field; one without a name before is {@code column_3}.
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
    List<String> own = new ArrayList<>(names.stream().map(WhiteSpace::strip).toList());
    while (!own.isEmpty() && own.get(own.size() - 1).isEmpty()) {
      own.remove(own.size() - 1);
    }
    for (int i = 0; i < own.size(); i++) {
      own.set(i, own.get(i).isEmpty() ? "column_" + (i + 1) : own.get(i));
    }
    Map<String, Integer> wanted = new LinkedHashMap<>();
    columns.forEach(column -> wanted.put(folded(column), wanted.size()));
    int[] positions = own.stream().mapToInt(n -> wanted.getOrDefault(folded(n), -1)).toArray();
    return new Header(own.toArray(String[]::new), positions);
  }

  int size() {
    return names.length;
  }

  boolean has(int column) {
    return Arrays.stream(positions).anyMatch(p -> p == column);
  }

  /** How many columns of the contract it names. */
  long known() {
    return Arrays.stream(positions).filter(p -> p >= 0).distinct().count();
  }

  /** Positions, from 1, of two columns with one name. */
  Optional<int[]> twice() {
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      Integer before = seen.putIfAbsent(folded(names[i]), i);
      if (before != null) {
        return Optional.of(new int[] {before + 1, i + 1});
      }
    }
    return Optional.empty();
  }

  /** The contract's column at a position from 1, or -1 where it knows none. */
  int column(int position) {
    return positions[position - 1];
  }

  /** Whether a row is the header again, as where files were put one behind the other. */
  boolean isRepeatedBy(List<String> fields) {
    if (!WhiteSpace.strip(fields.get(0)).equals(names[0])) {
      return false;
    }
    for (int i = 1; i < names.length; i++) {
      if (!WhiteSpace.strip(fields.get(i)).equals(names[i])) {
        return false;
      }
    }
    return names.length > 1;
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

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
