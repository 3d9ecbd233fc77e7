package org.almoner.access.terms;

/**
 * Numbers as they are compared with a threshold, or ranked: rounded to nine decimals, so that what
 * is equal on paper is equal here.
 */
public final class Rounding {
  private static final double BILLION = 1e9;

  public static double nine(double value) {
    double scaled = value * BILLION;
    return Math.abs(scaled) < 1L << 52 ? Math.rint(scaled) / BILLION + 0.0 : value;
  }

  private Rounding() {}
}
