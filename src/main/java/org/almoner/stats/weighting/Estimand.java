package org.almoner.stats.weighting;

import org.almoner.stats.Arm;
import org.almoner.stats.Require;

/**
 * Whose average effect is estimated, and the propensity weights that estimate it.
 *
 * <p>With e = P(treated | x), each weight is h(e)/e for a treated and h(e)/(1 − e) for a control
 * row (Li, Morgan and Zaslavsky 2018), where the tilting function h is
 *
 * <pre>
 *   ATE  1              everybody
 *   ATT  e              the treated
 *   ATC  1 − e          the controls
 *   ATO  e(1 − e)       those who could have been either
 *   ATM  min(e, 1 − e)  those who would be matched one to one (Li and Greene 2013)
 * </pre>
 */
public enum Estimand {
  ATE,
  ATT,
  ATC,
  ATO,
  ATM;

  /** The tilting function h(e). */
  public double tilt(double propensity) {
    return switch (this) {
      case ATE -> 1;
      case ATT -> propensity;
      case ATC -> 1 - propensity;
      case ATO -> propensity * (1 - propensity);
      case ATM -> Math.min(propensity, 1 - propensity);
    };
  }

  /**
   * One weight per row.
   *
   * @param propensity in [0, 1]; 0 for a treated or 1 for a control row gives no finite weight and
   *     is refused where the estimand divides by it
   */
  public double[] weights(double[] propensity, boolean[] treated) {
    Require.bothArms(treated);
    Require.probabilities(propensity, "propensity");
    Require.sameLength(treated.length, propensity.length, "propensity");
    double[] weights = new double[propensity.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = weight(propensity[i], treated[i]);
    }
    Require.finite(weights, "weights (is a propensity exactly 0 or 1?)");
    return weights;
  }

  /**
   * ATE weights times the share of the row's own arm, so that they average about 1 (Robins, Hernán
   * and Brumback 2000).
   */
  public static double[] stabilizedWeights(double[] propensity, boolean[] treated) {
    double[] weights = ATE.weights(propensity, treated);
    double share = (double) Arm.count(treated, true) / treated.length;
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= treated[i] ? share : 1 - share;
    }
    return weights;
  }

  private double weight(double propensity, boolean treated) {
    return switch (this) {
      case ATE -> 1 / own(propensity, treated);
      case ATT -> treated ? 1 : propensity / (1 - propensity);
      case ATC -> treated ? (1 - propensity) / propensity : 1;
      case ATO -> own(1 - propensity, treated);
      case ATM -> Math.min(propensity, 1 - propensity) / own(propensity, treated);
    };
  }

  private static double own(double propensity, boolean treated) {
    return treated ? propensity : 1 - propensity;
  }
}
