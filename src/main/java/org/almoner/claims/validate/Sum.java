package org.almoner.claims.validate;

import java.math.BigDecimal;

/** A sum of amounts as they come in. One that is no amount makes it unknown. */
final class Sum {
  private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

  private BigDecimal value = BigDecimal.ZERO;
  private boolean isKnown = true;

  /** The sum of one. */
  static Sum of(String text) {
    Sum sum = new Sum();
    sum.add(text);
    return sum;
  }

  /** Adds an amount; an empty text is nothing. */
  void add(String text) {
    BigDecimal amount = text.isEmpty() ? BigDecimal.ZERO : Numbers.amount(text);
    if (amount == null) {
      isKnown = false;
    } else {
      value = value.add(amount);
    }
  }

  /** Whether it is known that what is left after taking another away is not what it should be. */
  boolean differs(Sum taken, Sum left) {
    return isKnown
        && taken.isKnown
        && left.isKnown
        && value.subtract(taken.value).subtract(left.value).abs().compareTo(HALF_A_CENT) >= 0;
  }
}
