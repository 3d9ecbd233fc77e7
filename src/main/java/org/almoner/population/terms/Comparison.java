package org.almoner.population.terms;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How a number is compared with a threshold: rounded to nine decimals, so that what is equal on
 * paper is equal here. An unknown number is neither at least, nor above, nor below anything.
 */
public final class Comparison {
  private static final int DECIMALS = 9;

  /** Farther apart than this, rounding cannot change which of two is the larger. */
  private static final double FAR = 1e-8;

  public static boolean atLeast(@Nullable Number value, double threshold) {
    return value != null && compare(value.doubleValue(), threshold) >= 0;
  }

  public static boolean above(@Nullable Number value, double threshold) {
    return value != null && compare(value.doubleValue(), threshold) > 0;
  }

  public static boolean below(@Nullable Number value, double threshold) {
    return value != null && compare(value.doubleValue(), threshold) < 0;
  }

  public static boolean atMost(@Nullable Number value, double threshold) {
    return value != null && compare(value.doubleValue(), threshold) <= 0;
  }

  private static int compare(double value, double threshold) {
    if (!(Math.abs(value - threshold) <= FAR)) {
      return Double.compare(value, threshold);
    }
    return nine(value).compareTo(BigDecimal.valueOf(threshold));
  }

  /** A finite number as it is compared, and ranked. */
  public static double rounded(double value) {
    return nine(value).doubleValue();
  }

  /** The exact value is rounded: a product with a billion would have been rounded before. */
  private static BigDecimal nine(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  private Comparison() {}
}
