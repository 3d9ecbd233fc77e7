package org.almoner.claims.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One day or several, as X12 writes them: D8, RD8, or six digits.
 *
 * @param isReadable whether the text was empty, or held dates that there are
 */
record Period(@Nullable LocalDate from, @Nullable LocalDate to, boolean isReadable) {
  static final Period NONE = new Period(null, null, true);
  private static final int PIVOT = 70;

  static Period of(String text) {
    if (text.isEmpty()) {
      return NONE;
    }
    int dash = text.indexOf('-');
    LocalDate from = day(dash < 0 ? text : text.substring(0, dash).strip());
    LocalDate to = dash < 0 ? from : day(text.substring(dash + 1).strip());
    return new Period(from, to, from != null && to != null);
  }

  /** From the earlier beginning to the later end of both. */
  Period with(Period other) {
    if (from == null || to == null) {
      return other.from == null ? this : other;
    }
    if (other.from == null || other.to == null) {
      return this;
    }
    return new Period(
        other.from.isBefore(from) ? other.from : from,
        other.to.isAfter(to) ? other.to : to,
        isReadable && other.isReadable);
  }

  /** A day, or null where there is none such. */
  static @Nullable LocalDate day(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return null;
      }
    }
    return switch (text.length()) {
      case 6 -> {
        int year = Integer.parseInt(text.substring(0, 2));
        yield day(year < PIVOT ? 2000 + year : 1900 + year, text.substring(2));
      }
      case 8, 12 -> day(Integer.parseInt(text.substring(0, 4)), text.substring(4, 8));
      default -> null;
    };
  }

  private static @Nullable LocalDate day(int year, String monthAndDay) {
    try {
      return year == 0
          ? null
          : LocalDate.of(
              year,
              Integer.parseInt(monthAndDay.substring(0, 2)),
              Integer.parseInt(monthAndDay.substring(2)));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
