package org.almoner.engine.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as it was written, with the time and the zone that stood beside it, if any did.
 *
 * @param time null where only a date was written
 * @param zone null where it is the reader's
 */
record Moment(LocalDate date, @Nullable LocalTime time, @Nullable ZoneId zone) {
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant AFTER_LAST = Instant.parse("+10000-01-01T00:00:00Z");

  /**
   * The instant, to the microsecond: a date alone is its first one, of a time that a clock showed
   * twice the earlier one. Empty where no clock of the zone ever showed the time, and outside of
   * the years 1 to 9999.
   */
  Optional<Instant> instant(ZoneId home) {
    ZoneId at = zone == null ? home : zone;
    return (time == null ? Optional.of(date.atStartOfDay(at).toInstant()) : shown(time, at))
        .map(instant -> instant.truncatedTo(ChronoUnit.MICROS))
        .filter(instant -> !instant.isBefore(FIRST) && instant.isBefore(AFTER_LAST));
  }

  private Optional<Instant> shown(LocalTime clock, ZoneId at) {
    LocalDateTime local = date.atTime(clock);
    if (at instanceof ZoneOffset offset) {
      return Optional.of(local.toInstant(offset));
    }
    List<ZoneOffset> offsets = at.getRules().getValidOffsets(local);
    return offsets.stream().findFirst().map(local::toInstant);
  }
}
