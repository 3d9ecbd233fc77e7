package org.almoner.claims.codes;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days a row holds, both inclusive; null is open.
 *
 * @param from {@link #UNKNOWN_START} is read as open: the date is not known
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate to) implements Serializable {
  private static final LocalDate UNKNOWN_START = LocalDate.of(1995, 1, 1);

  public Validity {
    from = UNKNOWN_START.equals(from) ? null : from;
  }

  public boolean holds(LocalDate date) {
    return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
  }
}
