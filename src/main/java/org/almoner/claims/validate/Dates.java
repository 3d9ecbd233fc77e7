package org.almoner.claims.validate;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/** Dates and times as X12 writes them. */
final class Dates {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd", java.util.Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern TIME =
      Pattern.compile("([01]\\d|2[0-3])[0-5]\\d([0-5]\\d(\\d{1,2})?)?");
  private static final Pattern DAYS = Pattern.compile("\\d{8}");
  private static final Pattern SHORT_DAY = Pattern.compile("\\d{6}");
  private static final Pattern DAY_AND_TIME = Pattern.compile("\\d{12}");
  private static final Pattern RANGE = Pattern.compile("\\d{8}-\\d{8}");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  /** Earlier years are slips of a hand: nobody alive was born then. */
  private static final int EARLIEST = 1800;

  /** CCYYMMDD. */
  static boolean isDay(String text) {
    return DAYS.matcher(text).matches() && isReal(text);
  }

  /** YYMMDD. */
  static boolean isShortDay(String text) {
    return SHORT_DAY.matcher(text).matches() && isReal("20" + text);
  }

  /** HHMM, with seconds and parts of them or without. */
  static boolean isTime(String text) {
    return TIME.matcher(text).matches();
  }

  /**
   * What is wrong with a text of a format (data element 1250); empty where nothing is, or where the
   * format is not one that is known here.
   */
  static Optional<Rule> fault(String format, String text) {
    boolean isSound =
        switch (format) {
          case "D8" -> isDay(text);
          case "D6" -> isShortDay(text);
          case "RD8" -> isRange(text);
          case "DT" -> isDayAndTime(text);
          case "CY" -> YEAR.matcher(text).matches();
          case "TM" -> isTime(text);
          default -> true;
        };
    if (isSound) {
      return Optional.empty();
    }
    return Optional.of(format.equals("TM") ? Rule.TIME : Rule.DATE);
  }

  private static boolean isRange(String text) {
    return RANGE.matcher(text).matches()
        && isReal(text.substring(0, 8))
        && isReal(text.substring(9))
        && text.substring(0, 8).compareTo(text.substring(9)) <= 0;
  }

  private static boolean isDayAndTime(String text) {
    return DAY_AND_TIME.matcher(text).matches()
        && isReal(text.substring(0, 8))
        && isTime(text.substring(8));
  }

  private static boolean isReal(String text) {
    try {
      return LocalDate.parse(text, DAY).getYear() >= EARLIEST;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private Dates() {}
}
