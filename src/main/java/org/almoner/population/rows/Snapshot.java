package org.almoner.population.rows;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A patient in one row, as others export it: {@code snapshot}. It serves for who is not among the
 * patients.
 *
 * @param age in years
 * @param conditions by their names, each once
 * @param medications by their names, each once
 * @param visits of a year by their kind: hospital, emergency, specialist; a kind that is not known
 *     is absent
 * @param markers by measure: bmi, hba1c, systolic_bp, cholesterol, functional_status, as far as
 *     they are known
 * @param annualCost in dollars
 */
public record Snapshot(
    String patientId,
    @Nullable Double age,
    Gender gender,
    Set<String> conditions,
    Set<String> medications,
    Map<EncounterKind, Integer> visits,
    Map<Measure, Double> markers,
    Social social,
    @Nullable BigDecimal annualCost)
    implements Serializable {

  public Snapshot {
    conditions = Set.copyOf(conditions);
    medications = Set.copyOf(medications);
    visits = Map.copyOf(visits);
    markers = Map.copyOf(markers);
  }
}
