package org.almoner.population.rows;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A value, in its measure's unit: a row of stg_measurements. */
public record Measurement(
    Measure measure, double value, LocalDateTime measuredAt, @Nullable LocalDateTime knownAt)
    implements Known, Serializable {

  @Override
  public LocalDateTime happened() {
    return measuredAt;
  }

  public LocalDate day() {
    return measuredAt.toLocalDate();
  }
}
