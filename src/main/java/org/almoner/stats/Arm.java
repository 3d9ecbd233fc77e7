package org.almoner.stats;

/** The rows of one arm of a comparison. */
public final class Arm {

  public static double[] select(double[] values, boolean[] treated, boolean arm) {
    Require.sameLength(treated.length, values.length, "values");
    double[] selected = new double[count(treated, arm)];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      if (treated[i] == arm) {
        selected[next++] = values[i];
      }
    }
    return selected;
  }

  public static int count(boolean[] treated, boolean arm) {
    int count = 0;
    for (boolean isTreated : treated) {
      if (isTreated == arm) {
        count++;
      }
    }
    return count;
  }

  public static double weightedMean(
      double[] values, boolean[] treated, double[] weights, boolean arm) {
    double sum = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      if (treated[i] == arm) {
        sum += weights[i] * values[i];
        total += weights[i];
      }
    }
    if (total == 0) {
      throw new IllegalArgumentException(
          "The weights of the " + (arm ? "treated" : "control") + " rows sum to 0");
    }
    return sum / total;
  }

  private Arm() {}
}
