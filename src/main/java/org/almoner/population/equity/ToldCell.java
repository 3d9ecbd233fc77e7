package org.almoner.population.equity;

import org.jspecify.annotations.Nullable;

/**
 * A cell as it is published.
 *
 * @param level a level, or small ones with {@code +} between them
 * @param value likewise
 * @param patients null: not told
 * @param share patients / total; null: not told
 * @param total patients of the level
 * @param valueTotal patients of the value
 * @param isWithheld whether no cell of the table is told
 */
public record ToldCell(
    String group,
    String level,
    String dimension,
    String value,
    @Nullable Integer patients,
    @Nullable Double share,
    int total,
    int valueTotal,
    boolean isSuppressed,
    boolean isWithheld) {

  boolean isAbout(Counts counts) {
    return group.equals(counts.group()) && dimension.equals(counts.dimension());
  }
}
