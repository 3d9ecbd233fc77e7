package org.almoner.experiment;

import java.util.List;

/**
 * A column of categories, one per row.
 *
 * @param name of the column
 * @param values one per row
 */
public record Labels(String name, List<String> values) {

  public Labels {
    values = List.copyOf(values);
  }

  /** The distinct values in alphabetical order. */
  public List<String> levels() {
    return values.stream().distinct().sorted().toList();
  }
}
