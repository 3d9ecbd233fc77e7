package org.almoner.stats;

/** What the formulas demand of their arguments, refused with the name and the row at fault. */
public final class Require {

  public static void nonEmpty(int length, String name) {
    if (length == 0) {
      throw new IllegalArgumentException(name + " is empty: need at least one row");
    }
  }

  public static void finite(double[] values, String name) {
    nonEmpty(values.length, name);
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            name + " must be finite, got " + values[i] + " in row " + (i + 1));
      }
    }
  }

  public static void nonNegative(double[] values, String name) {
    finite(values, name);
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0) {
        throw new IllegalArgumentException(
            name + " must not be negative, got " + values[i] + " in row " + (i + 1));
      }
    }
  }

  public static void positive(double[] values, String name) {
    finite(values, name);
    for (int i = 0; i < values.length; i++) {
      if (values[i] <= 0) {
        throw new IllegalArgumentException(
            name + " must be positive, got " + values[i] + " in row " + (i + 1));
      }
    }
  }

  public static void probabilities(double[] values, String name) {
    finite(values, name);
    for (int i = 0; i < values.length; i++) {
      if (values[i] < 0 || values[i] > 1) {
        throw new IllegalArgumentException(
            name + " must be in [0, 1], got " + values[i] + " in row " + (i + 1));
      }
    }
  }

  public static void binary(double[] values, String name) {
    nonEmpty(values.length, name);
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0 && values[i] != 1) {
        throw new IllegalArgumentException(
            name + " must be 0 or 1, got " + values[i] + " in row " + (i + 1));
      }
    }
  }

  public static void sameLength(int expected, int actual, String name) {
    if (expected != actual) {
      throw new IllegalArgumentException(
          name + " has " + actual + " rows where " + expected + " are expected");
    }
  }

  public static void bothArms(boolean[] treated) {
    nonEmpty(treated.length, "treatment");
    boolean anyTreated = false;
    boolean anyControl = false;
    for (boolean isTreated : treated) {
      anyTreated |= isTreated;
      anyControl |= !isTreated;
    }
    if (!anyTreated || !anyControl) {
      throw new IllegalArgumentException(
          "Need treated and control rows, got no " + (anyTreated ? "control" : "treated") + " row");
    }
  }

  public static void openUnit(double value, String name) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must be in (0, 1), got " + value);
    }
  }

  public static void positive(double value, String name) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be positive, got " + value);
    }
  }

  private Require() {}
}
