package org.almoner.population.rows;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A drug that is taken: a row of stg_medications.
 *
 * @param code the name where the row has none
 * @param dailyDose in mg
 */
public record Medication(
    String code,
    @Nullable String name,
    LocalDate startDate,
    @Nullable LocalDate endDate,
    @Nullable Double dailyDose,
    @Nullable LocalDateTime knownAt)
    implements Known, Serializable {

  @Override
  public LocalDateTime happened() {
    return startDate.atStartOfDay();
  }

  /** It began before a day, and has no end or a later one. */
  public boolean isActive(LocalDate asOf) {
    return startDate.isBefore(asOf) && (endDate == null || endDate.isAfter(asOf));
  }
}
