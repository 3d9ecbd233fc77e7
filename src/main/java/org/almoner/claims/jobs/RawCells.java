package org.almoner.claims.jobs;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.almoner.claims.rows.RecordTexts;
import org.almoner.claims.rows.X12Row;
import org.almoner.engine.Table;
import org.jspecify.annotations.Nullable;

/** Makes records of the cells of raw tables' rows. Not for two threads. */
final class RawCells implements Serializable {
  private final Map<Class<?>, Map<String, Integer>> places = new HashMap<>();
  private transient Map<Class<?>, RecordTexts<?>> readings = new HashMap<>();

  RawCells(List<Class<? extends X12Row>> kinds) {
    for (Class<? extends X12Row> kind : kinds) {
      Table raw = X12Reader.table(kind);
      Map<String, Integer> of = new HashMap<>();
      raw.columns().forEach(column -> of.put(column.name(), of.size()));
      places.put(kind, of);
    }
  }

  /** A column of a row's cells as text. */
  @Nullable String text(Class<? extends X12Row> kind, List<String> cells, String column) {
    return cells.get(Objects.requireNonNull(places(kind).get(column), column));
  }

  private Map<String, Integer> places(Class<?> kind) {
    return Objects.requireNonNull(places.get(kind));
  }

  /** The record of a row's cells. */
  <T extends Record & X12Row> T read(Class<T> kind, List<String> cells) {
    if (readings == null) {
      readings = new HashMap<>();
    }
    RecordTexts<?> reading = readings.computeIfAbsent(kind, any -> RecordTexts.of(kind));
    return kind.cast(reading.read(name -> text(kind, cells, name)));
  }
}
