package org.almoner.causal;

/**
 * What the models that did not see a row say of it.
 *
 * @param propensity probability of treatment, clipped
 * @param control predicted outcome without treatment
 * @param treated predicted outcome with treatment
 */
public record Nuisance(double[] propensity, double[] control, double[] treated) {

  double[] of(int arm) {
    return arm == 1 ? treated : control;
  }
}
