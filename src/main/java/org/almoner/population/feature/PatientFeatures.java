package org.almoner.population.feature;

import java.io.Serializable;
import java.time.LocalDate;
import org.almoner.population.rows.Measure;
import org.jspecify.annotations.Nullable;

/**
 * All features of a patient for a day.
 *
 * @param isAlive false: features are as of death, and there is no tier
 * @param medicationCount distinct drugs that are taken
 */
public record PatientFeatures(
    String patientId,
    LocalDate asOf,
    boolean isAlive,
    Demography demography,
    Conditions conditions,
    int medicationCount,
    Utilization utilization,
    Markers markers,
    Indices indices,
    Derived derived)
    implements Serializable {

  public int conditionCount() {
    return conditions.count();
  }

  public @Nullable Integer hospitalVisits() {
    return utilization.hospital();
  }

  public @Nullable Integer emergencyVisits() {
    return utilization.emergency();
  }

  public @Nullable Double marker(Measure measure) {
    return markers.of(measure);
  }
}
