package org.almoner.claims.validate;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers of elements; null where a text is none. */
final class Numbers {
  private static final Pattern AMOUNT = Pattern.compile("-?(\\d{1,18}(\\.\\d{0,9})?|\\.\\d{1,9})");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  static @Nullable BigDecimal amount(String text) {
    return AMOUNT.matcher(text).matches() ? new BigDecimal(text) : null;
  }

  /** As {@link #amount}; nothing where it is absent or none. */
  static BigDecimal amountOrZero(String text) {
    BigDecimal amount = amount(text);
    return amount == null ? BigDecimal.ZERO : amount;
  }

  /** Up to nine digits. */
  static @Nullable Integer whole(String text) {
    return WHOLE.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  /** Whether amounts differ by half a cent or more. */
  static boolean differ(BigDecimal one, BigDecimal other) {
    return one.subtract(other).abs().compareTo(HALF_A_CENT) >= 0;
  }

  private Numbers() {}
}
