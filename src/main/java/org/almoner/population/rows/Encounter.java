package org.almoner.population.rows;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A visit or a stay: a row of stg_encounters.
 *
 * @param cost in dollars
 */
public record Encounter(
    String encounterId,
    LocalDateTime startedAt,
    @Nullable LocalDateTime endedAt,
    EncounterKind kind,
    @Nullable BigDecimal cost,
    @Nullable String providerId,
    @Nullable LocalDateTime knownAt)
    implements Known, Serializable {

  @Override
  public LocalDateTime happened() {
    return startedAt;
  }
}
