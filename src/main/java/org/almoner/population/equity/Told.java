package org.almoner.population.equity;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.almoner.population.equity.Crosstab.Counted;

/**
 * A table as it is told. Its counts are all of them: who publishes asks {@link #cell}.
 *
 * @param counts by pooled levels and values; whoever computes the next night needs them
 * @param mask what is hidden
 * @param isWithheld whether no cell is told, because hiding some would not do
 */
public record Told(Counts counts, Mask mask, boolean isWithheld) implements Serializable {

  /**
   * What was told of a night, from its counts and what was published of them. Of patients who are
   * not counted any more it knows nothing, so that more is hidden than would have to be.
   */
  public static List<Told> before(Collection<Counted> night, Collection<ToldCell> published) {
    List<Counts> all = Crosstab.of(night, List.of());
    Map<List<String>, List<ToldCell>> tables =
        published.stream()
            .collect(Collectors.groupingBy(cell -> List.of(cell.group(), cell.dimension())));
    return tables.values().stream().map(cells -> again(find(all, cells.get(0)), cells)).toList();
  }

  private static Counts find(List<Counts> all, ToldCell cell) {
    return all.stream()
        .filter(cell::isAbout)
        .findFirst()
        .orElseGet(
            () -> new Counts(cell.group(), cell.dimension(), List.of(), List.of(), new int[0][0]));
  }

  private static Told again(Counts counts, List<ToldCell> cells) {
    Counts pooled = counts.pooled(pools(cells, ToldCell::level), pools(cells, ToldCell::value));
    Mask mask = new Mask(pooled.rows(), pooled.columns());
    for (ToldCell cell : cells) {
      if (cell.isSuppressed()) {
        mask.hide(
            new Mask.Place(
                pooled.levels().indexOf(cell.level()), pooled.values().indexOf(cell.value())));
      }
    }
    return new Told(pooled, mask, cells.stream().anyMatch(ToldCell::isWithheld));
  }

  private static Pools pools(List<ToldCell> cells, Function<ToldCell, String> name) {
    return Pools.told(cells.stream().map(name).toList());
  }

  /** All of them, as they are published. */
  public List<ToldCell> cells() {
    List<ToldCell> cells = new ArrayList<>();
    for (int level = 0; level < levels().size(); level++) {
      for (int value = 0; value < values().size(); value++) {
        cells.add(published(level, value));
      }
    }
    return cells;
  }

  private ToldCell published(int level, int value) {
    OptionalInt cell = cell(level, value);
    int total = levelTotal(level);
    return new ToldCell(
        group(),
        levels().get(level),
        dimension(),
        values().get(value),
        cell.isPresent() ? Integer.valueOf(cell.getAsInt()) : null,
        cell.isPresent() ? Double.valueOf((double) cell.getAsInt() / total) : null,
        total,
        valueTotal(value),
        cell.isEmpty(),
        isWithheld);
  }

  public String group() {
    return counts.group();
  }

  public String dimension() {
    return counts.dimension();
  }

  /** Levels; those that are small stand as one, with {@code +} between them. */
  public List<String> levels() {
    return counts.levels();
  }

  /** Values; those that are small stand as one, with {@code +} between them. */
  public List<String> values() {
    return counts.values();
  }

  /** Patients of a level and a value; empty where it is not told. */
  public OptionalInt cell(int level, int value) {
    return hides(level, value) ? OptionalInt.empty() : OptionalInt.of(counts.cell(level, value));
  }

  /** Patients of a level. It is always told. */
  public int levelTotal(int level) {
    return counts.rowTotal(level);
  }

  /** Patients of a value. It is always told. */
  public int valueTotal(int value) {
    return counts.columnTotal(value);
  }

  /** Whether a cell was not told, or shares patients with one that was not. */
  boolean hid(String level, String value) {
    for (int i = 0; i < levels().size(); i++) {
      for (int j = 0; j < values().size(); j++) {
        if (hides(i, j)
            && Pools.overlap(levels().get(i), level)
            && Pools.overlap(values().get(j), value)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hides(int level, int value) {
    return isWithheld || mask.hides(new Mask.Place(level, value));
  }
}
