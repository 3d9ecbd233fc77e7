package org.almoner.claims.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money to the cent, and quantities as they are written. */
final class Amounts {
  static final BigDecimal ZERO = new BigDecimal("0.00");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?(\\d{1,16}(\\.\\d{0,15})?|\\.\\d{1,15})");
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
  private static final int CENTS = 2;

  /** An amount, or null where the text is none. */
  static @Nullable BigDecimal of(String text) {
    BigDecimal number = quantity(text);
    return number == null ? null : number.setScale(CENTS, RoundingMode.HALF_UP);
  }

  /** A quantity, or null where the text is none. */
  static @Nullable BigDecimal quantity(String text) {
    return DECIMAL.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /** An amount that counts as 0 where it is left out; null where the text is none. */
  static @Nullable BigDecimal ofOptional(String text) {
    return text.isEmpty() ? ZERO : of(text);
  }

  static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? ZERO : amount;
  }

  /** Whether two amounts are the same within half a cent; one that is absent counts as 0. */
  static boolean areEqual(@Nullable BigDecimal one, BigDecimal other) {
    return orZero(one).subtract(other).abs().compareTo(HALF_A_CENT) < 0;
  }

  private Amounts() {}
}
