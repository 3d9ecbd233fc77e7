package org.almoner.claims.codes;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A holiday by rule.
 *
 * @param weekday null for a fixed date
 * @param number day of the month, or which weekday of the month: -1 the last
 * @param firstYear in which it was kept
 */
record Holiday(int month, @Nullable DayOfWeek weekday, int number, int firstYear)
    implements Serializable {

  /** Whether it is kept on that day: on Friday where it falls on Saturday, Monday on Sunday. */
  boolean isKeptOn(LocalDate day) {
    return kept(day.getYear(), day) || kept(day.getYear() + 1, day);
  }

  private boolean kept(int year, LocalDate day) {
    return year >= firstYear && observed(date(year)).equals(day);
  }

  private LocalDate date(int year) {
    return weekday == null
        ? LocalDate.of(year, month, number)
        : LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(number, weekday));
  }

  private static LocalDate observed(LocalDate date) {
    return switch (date.getDayOfWeek()) {
      case SATURDAY -> date.minusDays(1);
      case SUNDAY -> date.plusDays(1);
      default -> date;
    };
  }

  static Holiday of(CodeRow row) {
    boolean fixed = row.text("rule").equals("date");
    return new Holiday(
        row.number("month"),
        fixed ? null : DayOfWeek.valueOf(row.text("weekday")),
        row.number(fixed ? "day" : "ordinal"),
        row.number("first_year"));
  }
}
