package org.almoner.engine.values;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers between two bounds. Decimals that are zero may stand behind them: spreadsheets and
 * data frames write 25.0.
 */
record WholeReader(NumberFormat format, Class<? extends Number> type) implements TextReader {
  private static final int SHORT = 18;

  @Override
  public @Nullable Number read(String text) {
    String plain = format.plain(text);
    if (plain == null) {
      return null;
    }
    try {
      long number = isShort(plain) ? Long.parseLong(plain) : new BigDecimal(plain).longValueExact();
      return type == Long.class ? (Number) number : (Number) Math.toIntExact(number);
    } catch (ArithmeticException e) {
      return null; // decimals, or too large
    }
  }

  @Override
  public String wanted() {
    return "a whole number such as 1" + format.thousands() + "234";
  }

  private static boolean isShort(String plain) {
    return plain.length() <= SHORT && plain.chars().noneMatch(c -> c == '.' || c == 'e');
  }
}
