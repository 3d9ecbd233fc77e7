package org.almoner.stats;

import java.util.function.DoubleUnaryOperator;

/** Where a monotone function crosses zero. */
public final class Root {

  /** Bisection of a decreasing function, to the last bits of the answer. */
  public static double ofDecreasing(DoubleUnaryOperator function, double from, double to) {
    double low = from;
    double high = to;
    for (int step = 0; step < 100 && high - low > 1e-12; step++) {
      double middle = (low + high) / 2;
      if (function.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private Root() {}
}
