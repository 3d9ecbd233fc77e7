package org.almoner.claims.codes;

import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Holidays of the US government, 5 U.S.C. 6103, and days on which a place is closed besides. */
public final class Holidays implements Serializable {
  private final List<Holiday> holidays;
  private final SortedSet<LocalDate> closed;

  private Holidays(List<Holiday> holidays, Collection<LocalDate> closed) {
    this.holidays = List.copyOf(holidays);
    this.closed = new TreeSet<>(closed);
  }

  static Holidays packed() {
    return new Holidays(CodeRow.each("holidays", Holiday::of), List.of());
  }

  /** The same with days on which a place is closed. */
  Holidays with(Collection<LocalDate> days) {
    return new Holidays(holidays, days);
  }

  public boolean isWorkingDay(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY
        && weekday != DayOfWeek.SUNDAY
        && !closed.contains(day)
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

  /** The days of the place: the others are the same everywhere. */
  @Override
  public String toString() {
    return closed.toString();
  }
}
