package org.almoner.population.rows;

import java.io.Serializable;
import java.util.List;

/** A patient with all rows that were delivered, in any order. */
public record PatientRows(
    Patient patient,
    List<Condition> conditions,
    List<Medication> medications,
    List<Measurement> measurements,
    List<Service> services,
    List<Encounter> encounters)
    implements Serializable {

  public PatientRows {
    conditions = List.copyOf(conditions);
    medications = List.copyOf(medications);
    measurements = List.copyOf(measurements);
    services = List.copyOf(services);
    encounters = List.copyOf(encounters);
  }
}
