package org.almoner.causal.nuisance;

import java.util.Arrays;

/**
 * What the models that did not see a row say of it.
 *
 * @param propensity probability of treatment, clipped
 * @param control predicted outcome without treatment
 * @param treated predicted outcome with treatment
 */
public record Nuisance(double[] propensity, double[] control, double[] treated) {

  /** Predicted outcome with treatment less that without. */
  public double[] difference() {
    double[] difference = treated.clone();
    for (int i = 0; i < difference.length; i++) {
      difference[i] -= control[i];
    }
    return difference;
  }

  /** Of some of the rows. */
  public Nuisance select(int[] rows) {
    return new Nuisance(pick(propensity, rows), pick(control, rows), pick(treated, rows));
  }

  private static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> values[row]).toArray();
  }

  public double[] of(int arm) {
    return arm == 1 ? treated : control;
  }
}
