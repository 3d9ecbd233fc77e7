package org.almoner.population.rows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row of something that happened, and became known then or later. */
public interface Known {

  /** When it happened. */
  LocalDateTime happened();

  /** When it became known; null means: when it happened. */
  @Nullable LocalDateTime knownAt();

  /** It had happened, and was known, before a day began. */
  default boolean isKnownBefore(LocalDate asOf) {
    LocalDateTime known = knownAt();
    LocalDateTime end = asOf.atStartOfDay();
    return happened().isBefore(end) && (known == null || known.isBefore(end));
  }
}
