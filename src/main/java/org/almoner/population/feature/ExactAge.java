package org.almoner.population.feature;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Age in years: the birthdays had, and the share of the year since the last of them. Who was born
 * on 29 February has birthdays on the 28th of other years. As in {@code mart_population_profile}.
 */
final class ExactAge {

  static double of(LocalDate birth, LocalDate day) {
    int years = day.getYear() - birth.getYear();
    if (birth.plusYears(years).isAfter(day)) {
      years--;
    }
    LocalDate last = birth.plusYears(years);
    LocalDate next = birth.plusYears(years + 1L);
    double days = ChronoUnit.DAYS.between(last, day);
    return years + days / ChronoUnit.DAYS.between(last, next);
  }

  private ExactAge() {}
}
