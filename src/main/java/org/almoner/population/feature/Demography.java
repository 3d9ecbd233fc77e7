package org.almoner.population.feature;

import java.io.Serializable;
import java.time.LocalDate;
import org.almoner.population.rows.Education;
import org.almoner.population.rows.Gender;
import org.almoner.population.rows.Income;
import org.almoner.population.rows.Insurance;
import org.almoner.population.rows.Patient;
import org.almoner.population.rows.Snapshot;
import org.almoner.population.rows.Social;
import org.jspecify.annotations.Nullable;

/**
 * Who, and how and where they live.
 *
 * @param age exact years
 */
public record Demography(@Nullable Double age, Gender gender, Social social)
    implements Serializable {

  static Demography of(Patient patient, LocalDate day) {
    return new Demography(
        ExactAge.of(patient.birthDate(), day), patient.gender(), patient.social());
  }

  static Demography of(Snapshot snapshot) {
    return new Demography(snapshot.age(), snapshot.gender(), snapshot.social());
  }

  /** 1 for women, 0 for men. */
  public @Nullable Integer female() {
    return gender == Gender.F ? Integer.valueOf(1) : gender == Gender.M ? Integer.valueOf(0) : null;
  }

  /** 1 for high school to 3 for graduates. */
  public @Nullable Integer education() {
    Education education = social.education();
    return education == null ? null : education.ordinal() + 1;
  }

  /** 1 for low to 3 for high. */
  public @Nullable Integer income() {
    Income income = social.income();
    return income == null ? null : income.ordinal() + 1;
  }

  /** 1 for Medicaid, 2 for Medicare, 3 for commercial insurance. */
  public @Nullable Integer insurance() {
    Insurance insurance = social.insurance();
    if (insurance == null) {
      return null;
    }
    return switch (insurance) {
      case MEDICAID -> 1;
      case MEDICARE -> 2;
      case COMMERCIAL -> 3;
      case EXCHANGE, UNINSURED -> null;
    };
  }
}
