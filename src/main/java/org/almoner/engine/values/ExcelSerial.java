package org.almoner.engine.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as spreadsheets number them: days since 1899-12-30, the time as part of a day, to the
 * millisecond. Numbers before 61 are refused: Excel counts a 29 February 1900 that never was.
 */
record ExcelSerial() implements MomentFormat {
  static final String NAME = "excel";

  private static final Pattern NUMBER = Pattern.compile("[0-9]{2,7}(\\.[0-9]{1,15})?");
  private static final LocalDate ZERO = LocalDate.of(1899, 12, 30);
  private static final int FIRST = 61;
  private static final int LAST = 2_958_465;
  private static final BigDecimal MILLIS_PER_DAY =
      BigDecimal.valueOf(Duration.ofDays(1).toMillis());

  @Override
  public @Nullable Moment parse(String text) {
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    BigDecimal serial = new BigDecimal(text);
    int day = serial.intValue();
    if (day < FIRST || day > LAST) {
      return null;
    }
    BigDecimal part = serial.subtract(BigDecimal.valueOf(day));
    long millis = part.multiply(MILLIS_PER_DAY).setScale(0, RoundingMode.HALF_UP).longValueExact();
    LocalDateTime moment = ZERO.plusDays(day).atStartOfDay().plus(Duration.ofMillis(millis));
    boolean dateOnly = part.signum() == 0;
    return new Moment(moment.toLocalDate(), dateOnly ? null : moment.toLocalTime(), null);
  }

  @Override
  public String shown() {
    return NAME;
  }
}
