package org.almoner.population.gap;

import java.io.Serializable;
import java.util.List;

/**
 * Drugs that count alike.
 *
 * @param ingredients in lower case
 */
record DrugClass(String name, List<String> ingredients) implements Serializable {

  DrugClass {
    ingredients = List.copyOf(ingredients);
  }

  boolean holds(Taken drug) {
    return ingredients.stream().anyMatch(drug::isOf);
  }
}
