package org.almoner.access.tables;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.almoner.access.engine.Priced;
import org.almoner.access.terms.Figure;
import org.almoner.access.terms.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A table of results: how priced requests become its rows.
 *
 * @param <R> what a row is made from
 */
public final class ResultTable<R> {

  /** What a column holds of a row: a text, a Double, an Integer, a Boolean, or null. */
  public interface Value<R> extends Function<R, @Nullable Object>, Serializable {}

  private final String name;
  private final Function<Priced, List<R>> grain;
  private final List<String> columns = new ArrayList<>();
  private final List<Value<R>> values = new ArrayList<>();

  private ResultTable(String name, Function<Priced, List<R>> grain) {
    this.name = name;
    this.grain = grain;
  }

  /**
   * @param grain what a priced request has one row for
   */
  static <R> ResultTable<R> of(String name, Function<Priced, List<R>> grain) {
    return new ResultTable<>(name, grain);
  }

  /** Adds a column. */
  ResultTable<R> with(String column, Value<R> value) {
    columns.add(column);
    values.add(value);
    return this;
  }

  /** Adds a column of words. */
  ResultTable<R> word(String column, Function<R, @Nullable Labelled> value) {
    return with(
        column,
        row -> {
          Labelled word = value.apply(row);
          return word == null ? null : word.label();
        });
  }

  /** Adds a column for a figure, named as the figure is. */
  ResultTable<R> figure(String column, Function<R, @Nullable Figure> value) {
    return with(
        column,
        row -> {
          Figure figure = value.apply(row);
          return figure == null ? null : (Double) figure.value();
        });
  }

  public String name() {
    return name;
  }

  public List<String> columns() {
    return List.copyOf(columns);
  }

  /** The rows of a priced request, values in column order. */
  public List<List<@Nullable Object>> rows(Priced priced) {
    List<R> sources = grain.apply(priced);
    List<List<@Nullable Object>> rows = new ArrayList<>(sources.size());
    for (R source : sources) {
      @Nullable Object[] row = new @Nullable Object[values.size()];
      for (int i = 0; i < row.length; i++) {
        row[i] = values.get(i).apply(source);
      }
      rows.add(Arrays.asList(row));
    }
    return rows;
  }
}
