package org.almoner.population.gap;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.almoner.population.rows.Medication;

/** Which drug is a statin, and how intense it is at its dose. */
record Statins(List<StatinDose> doses) implements Serializable {

  Statins {
    doses = List.copyOf(doses);
  }

  boolean holds(Medication row) {
    return doses.stream().anyMatch(dose -> DrugClass.isOf(row, dose.drug()));
  }

  /** Whether it is at least so intense at its dose, which must be known. */
  boolean reaches(Medication row, StatinIntensity least) {
    Double daily = row.dailyDose();
    return daily != null
        && doses.stream()
            .filter(dose -> DrugClass.isOf(row, dose.drug()) && dose.from() <= daily)
            .max(Comparator.comparingDouble(StatinDose::from))
            .filter(dose -> dose.intensity().compareTo(least) >= 0)
            .isPresent();
  }
}
