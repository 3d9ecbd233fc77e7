package org.almoner.population.gap;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which drug is a statin, and how intense it is at its dose.
 *
 * @param doses by ingredient
 */
record Statins(Map<String, List<StatinDose>> doses) implements Serializable {

  Statins {
    doses = Map.copyOf(doses);
  }

  static Statins of(List<StatinDose> doses) {
    return new Statins(doses.stream().collect(Collectors.groupingBy(StatinDose::drug)));
  }

  boolean holds(Taken drug) {
    return doses.keySet().stream().anyMatch(drug::isOf);
  }

  /** Whether it is at least so intense at its dose, which must be known. */
  boolean reaches(Taken drug, StatinIntensity least) {
    Double daily = drug.row().dailyDose();
    return daily != null
        && doses.entrySet().stream()
            .filter(entry -> drug.isOf(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .filter(dose -> dose.from() <= daily)
            .max(Comparator.comparingDouble(StatinDose::from))
            .filter(dose -> dose.intensity().compareTo(least) >= 0)
            .isPresent();
  }
}
