package org.almoner.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For which business dates a feed delivers. */
public enum Due {
  /** Whenever there is something: it is never late. */
  NONE,
  /** For every date but holidays. */
  DAILY,
  /** From Monday to Friday but on holidays. */
  WEEKDAYS,
  /** Once within any seven dates. */
  WEEKLY;

  private static final int LONGEST_HOLIDAYS = 366;

  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * @throws IllegalArgumentException where there is no such schedule
   */
  public static Due titled(String title) {
    return valueOf(title.toUpperCase(Locale.ROOT));
  }

  /** The earliest date of a last delivery that is not late; empty where none ever is. */
  public Optional<LocalDate> since(LocalDate date, Collection<LocalDate> holidays) {
    return switch (this) {
      case NONE -> Optional.empty();
      case WEEKLY -> Optional.of(date.minusDays(6));
      case DAILY, WEEKDAYS ->
          Stream.iterate(date, day -> day.minusDays(1))
              .limit(LONGEST_HOLIDAYS)
              .filter(day -> !holidays.contains(day) && works(day))
              .findFirst();
    };
  }

  private boolean works(LocalDate day) {
    return this == DAILY || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
  }
}
