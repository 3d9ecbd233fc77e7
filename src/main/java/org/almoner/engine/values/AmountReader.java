package org.almoner.engine.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/** Decimal numbers of a fixed number of places, exactly: not one that has more, or is too large. */
record AmountReader(NumberFormat format, int precision, int scale) implements TextReader {

  static AmountReader of(NumberFormat format, DecimalType type) {
    return new AmountReader(format, type.precision(), type.scale());
  }

  @Override
  public @Nullable BigDecimal read(String text) {
    String plain = format.plain(text);
    if (plain == null || plain.indexOf('e') >= 0) {
      return null; // 1e999999999 is a few letters and a gigabyte
    }
    try {
      BigDecimal number = new BigDecimal(plain).setScale(scale, RoundingMode.UNNECESSARY);
      return number.precision() <= precision ? number : null;
    } catch (ArithmeticException e) {
      return null;
    }
  }

  @Override
  public String wanted() {
    return format.shown() + " with at most " + scale + " decimals";
  }
}
