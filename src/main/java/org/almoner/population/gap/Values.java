package org.almoner.population.gap;

import java.math.BigDecimal;

/** Measured values as a nurse writes them: {@code 9.1}, {@code 140}. */
final class Values {

  static String text(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }

  private Values() {}
}
