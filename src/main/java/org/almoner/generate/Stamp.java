package org.almoner.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days and instants as an export writes them. */
public final class Stamp {
  private static final long DAY = 86_400;

  public static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /** A second, ISO 8601 in UTC. */
  public static String instant(long second) {
    return Instant.ofEpochSecond(second).toString();
  }

  /** A second between 14:00 and 23:00 UTC, when the whole of the United States is awake. */
  public static long daytime(int day, Dice dice) {
    return day * DAY + 14 * 3_600 + dice.below(9 * 3_600);
  }

  /** A second of the nightly load, between 03:00 and 05:00 UTC. */
  public static long nightly(int day, Dice dice) {
    return day * DAY + 3 * 3_600 + dice.below(2 * 3_600);
  }

  /**
   * A second of working hours, 9:00 to 15:30, which end before midnight UTC in the United States.
   */
  public static long working(int day, ZoneId zone, Dice dice) {
    long morning = LocalDate.ofEpochDay(day).atTime(9, 0).atZone(zone).toInstant().getEpochSecond();
    return morning + dice.below(6 * 3_600 + 1_800);
  }

  private Stamp() {}
}
