package org.almoner.population.gap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a clause found.
 *
 * @param holds whether it is so
 * @param latest the row that shows it, else the latest of its kind; null where there is none
 * @param lapsed the day since when it is not so any more; null where it is, or never was
 * @param reason what was found or is missing, in words
 * @param flags what is to be known of it
 */
record Finding(
    boolean holds,
    @Nullable Seen latest,
    @Nullable LocalDate lapsed,
    String reason,
    List<String> flags) {

  /**
   * A row.
   *
   * @param value in words; null where its day says all
   */
  record Seen(LocalDate day, @Nullable String value) {}

  static Finding held(Seen seen, String reason) {
    return new Finding(true, seen, null, reason, List.of());
  }

  static Finding missing(@Nullable Seen latest, @Nullable LocalDate lapsed, String reason) {
    return new Finding(false, latest, lapsed, reason, List.of());
  }

  Finding flagged(String flag) {
    return new Finding(holds, latest, lapsed, reason, List.of(flag));
  }

  @Nullable LocalDate day() {
    return latest == null ? null : latest.day();
  }

  @Nullable String value() {
    return latest == null ? null : latest.value();
  }
}
