package org.almoner.population.gap;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almoner.population.rows.Medication;

/**
 * Drugs that count alike.
 *
 * @param ingredients in lower case
 */
record DrugClass(String name, List<String> ingredients) implements Serializable {

  DrugClass {
    ingredients = List.copyOf(ingredients);
  }

  boolean holds(Medication row) {
    return ingredients.stream().anyMatch(each -> isOf(row, each));
  }

  /** The ingredient stands in name or code, alone or in a product's full name. */
  static boolean isOf(Medication row, String ingredient) {
    return Stream.of(row.code(), row.name() == null ? "" : row.name())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(ingredient));
  }
}
