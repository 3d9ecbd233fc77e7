package org.almoner.claims.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A span of days, both ends within. */
record Days(LocalDate from, LocalDate to) {

  /** One day where an end is not known; null where neither is. */
  static @Nullable Days of(@Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate first = from == null ? to : from;
    LocalDate last = to == null ? from : to;
    return first == null || last == null ? null : new Days(first, last);
  }

  static @Nullable Days of(Submitted submitted) {
    return of(submitted.serviceFrom(), submitted.serviceTo());
  }

  static @Nullable Days of(Answered answered) {
    return of(answered.serviceFrom(), answered.serviceTo());
  }

  boolean overlaps(Days other) {
    return !from.isAfter(other.to) && !other.from.isAfter(to);
  }

  /** False only where both are known and apart. */
  static boolean mayOverlap(@Nullable Days one, @Nullable Days other) {
    return one == null || other == null || one.overlaps(other);
  }
}
