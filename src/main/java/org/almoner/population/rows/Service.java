package org.almoner.population.rows;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What was done: a row of stg_services. */
public record Service(
    ServiceKind kind,
    LocalDate performedOn,
    @Nullable ServiceResult result,
    @Nullable LocalDateTime knownAt)
    implements Known, Serializable {

  @Override
  public LocalDateTime happened() {
    return performedOn.atStartOfDay();
  }
}
