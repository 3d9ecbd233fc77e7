package org.almoner.claims.acknowledge;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/**
 * When an acknowledgement says that it was made: what the interchange says of itself, so that the
 * same file gives the same answer, or a date that was given.
 */
record Moment(LocalDate date, String time) {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter STATED = DAY.withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3])[0-5]\\d");

  /** Stands in for the date of an interchange that has none. */
  private static final LocalDate UNKNOWN = LocalDate.of(2000, 1, 1);

  static Moment of(Segment interchange, @Nullable LocalDate given) {
    String time = interchange.element(10);
    return new Moment(
        given == null ? stated(interchange.element(9)) : given,
        TIME.matcher(time).matches() ? time : "0000");
  }

  /** CCYYMMDD. */
  String day() {
    return DAY.format(date);
  }

  /** YYMMDD. */
  String shortDay() {
    return day().substring(2);
  }

  private static LocalDate stated(String text) {
    try {
      return LocalDate.parse("20" + text, STATED);
    } catch (DateTimeParseException e) {
      return UNKNOWN;
    }
  }
}
