package org.almoner.population.rows;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Who: a row of stg_patients.
 *
 * @param segmentationConsent whether segments may be made of the patient; not said is given
 */
public record Patient(
    String patientId,
    LocalDate birthDate,
    @Nullable LocalDate deathDate,
    Gender gender,
    boolean segmentationConsent,
    Social social,
    Medicare medicare)
    implements Serializable {

  /** Years completed when a day begins. Who was born on 29 February has birthdays on 1 March. */
  public int age(LocalDate asOf) {
    return Period.between(birthDate, asOf).getYears();
  }

  /** Died before a day began. */
  public boolean isDead(LocalDate asOf) {
    return deathDate != null && deathDate.isBefore(asOf);
  }
}
