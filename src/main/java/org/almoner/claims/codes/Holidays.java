package org.almoner.claims.codes;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** Holidays of the US government: 5 U.S.C. 6103. */
public final class Holidays implements Serializable {
  private final List<Holiday> holidays;

  private Holidays(List<Holiday> holidays) {
    this.holidays = List.copyOf(holidays);
  }

  static Holidays packed() {
    return new Holidays(CodeRow.each("holidays", Holiday::of));
  }

  public boolean isWorkingDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && holidays.stream().noneMatch(each -> each.isKeptOn(day));
  }

  /** The last working day on or before a day. */
  public LocalDate workingDayBy(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.minusDays(1);
    }
    return working;
  }

  /** The first working day on or after a day. */
  public LocalDate workingDayFrom(LocalDate day) {
    LocalDate working = day;
    while (!isWorkingDay(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  /** The working day that is so many after a day. */
  public LocalDate workingDaysAfter(LocalDate day, int count) {
    LocalDate working = day;
    for (int each = 0; each < count; each++) {
      working = workingDayFrom(working.plusDays(1));
    }
    return working;
  }
}
