package org.almoner.generate.claims;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days and amounts as X12 writes them. */
final class Written {
  private static final DateTimeFormatter LONG = DateTimeFormatter.BASIC_ISO_DATE;

  /** Eight digits. */
  static String day(int day) {
    return LONG.format(LocalDate.ofEpochDay(day));
  }

  /** Six digits, as an interchange has it. */
  static String shortDay(int day) {
    return day(day).substring(2);
  }

  static String period(int from, int to) {
    return day(from) + "-" + day(to);
  }

  /** Dollars of an amount in cents, without zeros at the end. */
  static String amount(long cents) {
    long dollars = Math.abs(cents) / 100;
    long rest = Math.abs(cents) % 100;
    String sign = cents < 0 ? "-" : "";
    if (rest == 0) {
      return sign + dollars;
    }
    String decimals = rest < 10 ? "0" + rest : Long.toString(rest);
    return sign + dollars + "." + (rest % 10 == 0 ? decimals.substring(0, 1) : decimals);
  }

  private Written() {}
}
