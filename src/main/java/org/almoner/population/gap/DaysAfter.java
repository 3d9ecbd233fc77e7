package org.almoner.population.gap;

import java.time.LocalDate;

/**
 * Days that follow another.
 *
 * @param index the day itself, which is the first of them
 * @param days after it, at most
 */
record DaysAfter(LocalDate index, int days) {

  boolean holds(LocalDate day) {
    return !day.isBefore(index) && !day.isAfter(index.plusDays(days));
  }

  /** Due since the day itself. */
  Finding missing(String what) {
    return Finding.missing(null, index, what + ": none" + this);
  }

  @Override
  public String toString() {
    return " on days 0 to " + days + " after " + index;
  }
}
