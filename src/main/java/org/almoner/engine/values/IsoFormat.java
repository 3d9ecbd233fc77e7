package org.almoner.engine.values;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times as ISO 8601 writes them in its extended form: a date alone, or with a time to the
 * minute, second or part of one, behind a T or a space, with or without an offset or the name of a
 * zone. Years are 1 to 9999; month, day and hour may lack their leading zero, as spreadsheets write
 * them. A year or a month alone is no date, a time alone no instant; neither is 24:00, nor second
 * 60, which no clock here can hold.
 */
record IsoFormat() implements MomentFormat {
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

  /** The largest offset that XML Schema's dateTime allows; no place on earth has a larger one. */
  private static final int LARGEST_OFFSET_MINUTES = 14 * 60;

  @Override
  public @Nullable Moment parse(String text) {
    TextCursor cursor = new TextCursor(text);
    cursor.skip('+');
    LocalDate date = date(cursor);
    if (date == null || cursor.atEnd()) {
      return date == null ? null : new Moment(date, null, null);
    }
    if (!cursor.skip('T') && !cursor.skip(' ')) {
      return null;
    }
    LocalTime time = time(cursor);
    if (time == null || cursor.atEnd()) {
      return time == null ? null : new Moment(date, time, null);
    }
    ZoneId zone = zone(cursor);
    return zone == null ? null : new Moment(date, time, zone);
  }

  @Override
  public String shown() {
    return "yyyy-MM-dd[ HH:mm:ss]";
  }

  private static @Nullable LocalDate date(TextCursor cursor) {
    int year = cursor.number(4, 4);
    int month = cursor.skip('-') ? cursor.number(1, 2) : -1;
    int day = cursor.skip('-') ? cursor.number(1, 2) : -1;
    boolean exists =
        year >= 1
            && month >= 1
            && month <= 12
            && day >= 1
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return exists ? LocalDate.of(year, month, day) : null;
  }

  private static @Nullable LocalTime time(TextCursor cursor) {
    int hour = cursor.number(1, 2);
    int minute = cursor.skip(':') ? cursor.number(2, 2) : -1;
    int second = cursor.skip(':') ? cursor.number(2, 2) : 0;
    int nano = cursor.skip('.') || cursor.skip(',') ? cursor.billionths() : 0;
    boolean exists =
        hour >= 0
            && hour <= 23
            && minute >= 0
            && minute <= 59
            && second >= 0
            && second <= 59
            && nano >= 0;
    return exists ? LocalTime.of(hour, minute, second, nano) : null;
  }

  private static @Nullable ZoneId zone(TextCursor cursor) {
    cursor.skip(' ');
    if (cursor.skip('+')) {
      return offset(cursor, 1);
    }
    if (cursor.skip('-')) {
      return offset(cursor, -1);
    }
    String name = cursor.rest();
    if (name.equals("Z") || name.equals("UTC")) {
      return ZoneOffset.UTC;
    }
    // Names of regions only: PST and its like mean different offsets to different people.
    return name.indexOf('/') > 0 && ZONES.contains(name) ? ZoneId.of(name) : null;
  }

  private static @Nullable ZoneOffset offset(TextCursor cursor, int sign) {
    int hours = cursor.number(2, 2);
    int minutes = cursor.skip(':') || !cursor.atEnd() ? cursor.number(2, 2) : 0;
    int all = 60 * hours + minutes;
    boolean exists =
        cursor.atEnd()
            && hours >= 0
            && minutes >= 0
            && minutes <= 59
            && all <= LARGEST_OFFSET_MINUTES;
    return exists ? ZoneOffset.ofTotalSeconds(sign * 60 * all) : null;
  }
}
