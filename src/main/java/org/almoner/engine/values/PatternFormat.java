package org.almoner.engine.values;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times in the letters of {@link DateTimeFormatter}, names of months and days in English,
 * in upper or lower case. Of years of two digits, 30 to 99 are 1930 to 1999, and 00 to 29 are 2000
 * to 2029, as Excel reads them.
 */
record PatternFormat(String pattern) implements MomentFormat {
  private static final Map<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();
  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2026, 11, 27, 15, 8, 9, 0, ZoneOffset.UTC);
  private static final int LAST_SHORT_YEAR = 2029;

  /**
   * @throws IllegalArgumentException where a date written so could not be read again
   */
  static PatternFormat of(String pattern) {
    PatternFormat format = new PatternFormat(pattern);
    String written = format.formatter().format(SAMPLE);
    Moment read = format.parse(written);
    if (read == null || !read.date().equals(SAMPLE.toLocalDate())) {
      throw new IllegalArgumentException("it does not tell year, month and day");
    }
    boolean hasTime = !written.equals(format.formatter().format(SAMPLE.with(LocalTime.MIDNIGHT)));
    if (hasTime && (read.time() == null || read.time().getHour() != SAMPLE.getHour())) {
      throw new IllegalArgumentException("it does not tell the hour of the day: H, or h with a");
    }
    return format;
  }

  @Override
  public @Nullable Moment parse(String text) {
    ParsePosition end = new ParsePosition(0);
    TemporalAccessor fields = formatter().parseUnresolved(text, end);
    if (fields == null || end.getErrorIndex() >= 0 || end.getIndex() < text.length()) {
      return null;
    }
    return resolved(text);
  }

  @Override
  public String shown() {
    return pattern;
  }

  private @Nullable Moment resolved(String text) {
    try {
      TemporalAccessor fields = formatter().parse(text);
      LocalDate date = fields.query(TemporalQueries.localDate());
      LocalTime time = fields.query(TemporalQueries.localTime());
      ZoneId zone = fields.query(TemporalQueries.zone());
      if (date == null || date.getYear() < 1 || date.getYear() > 9999) {
        return null;
      }
      boolean earlier = hasShortYear() && date.getYear() > LAST_SHORT_YEAR;
      return new Moment(earlier ? date.minusYears(100) : date, time, zone);
    } catch (DateTimeException e) {
      return null; // 30 February and its like
    }
  }

  private boolean hasShortYear() {
    String others = pattern.replaceAll("y{3,}|u{3,}", "");
    return others.contains("yy") || others.contains("uu");
  }

  private DateTimeFormatter formatter() {
    return FORMATTERS.computeIfAbsent(pattern, PatternFormat::formatter);
  }

  /** Resolved strictly: without an era a year would not count, so that there is one. */
  private static DateTimeFormatter formatter(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.ERA, 1)
        .toFormatter(Locale.US)
        .withChronology(IsoChronology.INSTANCE)
        .withResolverStyle(ResolverStyle.STRICT);
  }
}
