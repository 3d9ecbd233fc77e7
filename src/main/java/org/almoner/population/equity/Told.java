package org.almoner.population.equity;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;

/**
 * A table as it is told. Its counts are all of them: who publishes asks {@link #cell}.
 *
 * @param counts by pooled levels and values; whoever computes the next night needs them
 * @param mask what is hidden
 * @param isWithheld whether no cell is told, because hiding some would not do
 */
public record Told(Counts counts, Mask mask, boolean isWithheld) implements Serializable {

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
