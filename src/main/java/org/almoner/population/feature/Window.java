package org.almoner.population.feature;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * The months before a day.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record Window(LocalDate from, LocalDate until) {

  /** Calendar months, counted back from the day after the last. */
  public static Window months(int months, LocalDate until) {
    return new Window(until.minusMonths(months), until);
  }

  public boolean holds(LocalDateTime time) {
    return !time.isBefore(from.atStartOfDay()) && time.isBefore(until.atStartOfDay());
  }
}
