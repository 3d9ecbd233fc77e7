package org.almoner.population.rows;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A diagnosis: a row of stg_conditions. */
public record Condition(
    CodeSystem codeSystem,
    String code,
    LocalDate onsetDate,
    @Nullable LocalDate endDate,
    @Nullable LocalDateTime knownAt)
    implements Known, Serializable {

  @Override
  public LocalDateTime happened() {
    return onsetDate.atStartOfDay();
  }

  /** It began before a day, and has no end or a later one. */
  public boolean isActive(LocalDate asOf) {
    return onsetDate.isBefore(asOf) && (endDate == null || endDate.isAfter(asOf));
  }
}
