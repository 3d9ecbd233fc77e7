package org.almoner.config.population;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.UsageException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a file with the days each holds.
 *
 * @param source the file, as it is called where something is wrong with it
 */
public record DatedRows<T>(String source, List<Entry<T>> entries) implements Serializable {
  private static final Comparator<Entry<?>> BY_START =
      Comparator.comparing(Entry::from, Comparator.nullsFirst(Comparator.naturalOrder()));

  /**
   * A row.
   *
   * @param key what it is about
   * @param from its first day; null: always
   * @param to its last day; null: still
   */
  public record Entry<T>(
      long line, List<String> key, @Nullable LocalDate from, @Nullable LocalDate to, T value)
      implements Serializable {
    public Entry {
      key = List.copyOf(key);
    }

    boolean holds(LocalDate date) {
      return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }
  }

  public DatedRows {
    entries = List.copyOf(entries);
    refuseTwins(source, entries);
  }

  /**
   * What holds on a day, in the order of the file: of the rows about the same thing that hold, the
   * one that began last.
   */
  public List<T> on(LocalDate date) {
    Map<List<String>, Entry<T>> valid = new LinkedHashMap<>();
    for (Entry<T> entry : entries) {
      if (entry.holds(date)) {
        valid.merge(
            entry.key(), entry, (had, next) -> BY_START.compare(had, next) > 0 ? had : next);
      }
    }
    return valid.values().stream().map(Entry::value).toList();
  }

  private static <T> void refuseTwins(String source, List<Entry<T>> entries) {
    Map<List<Object>, Long> lines = new HashMap<>();
    for (Entry<T> entry : entries) {
      Long before =
          lines.putIfAbsent(List.of(entry.key(), String.valueOf(entry.from())), entry.line());
      if (before != null) {
        throw new UsageException(
            "%s, line %d: is about the same as line %d from the same day; take one away"
                .formatted(source, entry.line(), before));
      }
    }
  }
}
