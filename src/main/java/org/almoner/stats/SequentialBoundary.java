package org.almoner.stats;

import java.util.function.IntToDoubleFunction;

/**
 * Critical values of z at the looks of a group-sequential test: at look k, stop for efficacy where
 * z (two-sided: |z|) is at least the k-th.
 *
 * <pre>
 *   O'Brien-Fleming  c_k = C/√t_k        Pocock  c_k = C        C such that the total error is α
 *   spending         P(first crossing at look k) = spent(t_k) − spent(t_{k−1})
 * </pre>
 *
 * <p>By recursive integration (Armitage, McPherson and Rowe 1969; Jennison and Turnbull 2000).
 * Two-sided boundaries are symmetric and spend half of α in each tail. Values agree with R's rpact.
 *
 * @param information shares of the planned information at the looks
 * @param criticalValues of z, one per look
 * @param alternative one- or two-sided
 */
public record SequentialBoundary(
    InformationRates information, double[] criticalValues, Alternative alternative) {
  private static final double LARGEST = 8;

  /**
   * O'Brien and Fleming's boundary: hard to cross early, close to a single test at the end.
   *
   * @param alpha total level, of both tails where two-sided
   */
  public static SequentialBoundary obrienFleming(
      double alpha, Alternative alternative, InformationRates information) {
    return shaped(look -> 1 / Math.sqrt(information.at(look)), alpha, alternative, information);
  }

  /**
   * Pocock's boundary: the same critical value at every look.
   *
   * @param alpha total level, of both tails where two-sided
   */
  public static SequentialBoundary pocock(
      double alpha, Alternative alternative, InformationRates information) {
    return shaped(look -> 1, alpha, alternative, information);
  }

  /**
   * The boundary of a spending function; a critical value of 8 stands for "hardly anything to
   * spend".
   *
   * @param alpha total level, of both tails where two-sided
   */
  public static SequentialBoundary spending(
      SpendingFunction function,
      double alpha,
      Alternative alternative,
      InformationRates information) {
    Require.openUnit(alpha, "alpha");
    double tail = alternative.tail(alpha);
    double[] critical = new double[information.looks()];
    BrownianPath path = BrownianPath.start(information, 0);
    double spent = 0;
    for (int k = 0; k < critical.length; k++) {
      double time = information.at(k);
      double allowed = function.spent(tail, time) - spent;
      BrownianPath before = path;
      critical[k] = Root.ofDecreasing(z -> before.above(z, time) - allowed, -LARGEST, LARGEST);
      spent += allowed;
      path = path.within(lower(critical[k], alternative), critical[k], time);
    }
    return new SequentialBoundary(information, critical, alternative);
  }

  /** The nominal p-value of each critical value, of both tails where two-sided. */
  public double[] nominalLevels() {
    double[] levels = new double[criticalValues.length];
    for (int k = 0; k < levels.length; k++) {
      double tail = Normal.probabilityBelow(-criticalValues[k]);
      levels[k] = alternative == Alternative.ONE_SIDED ? tail : 2 * tail;
    }
    return levels;
  }

  /**
   * Probability of first crossing at each look, in either direction where two-sided.
   *
   * @param drift mean of z at full information: 0 under no effect, 2.8 for power 0.8 of a single
   *     two-sided test at 0.05
   */
  public double[] crossingProbabilities(double drift) {
    double[] crossing = new double[criticalValues.length];
    BrownianPath path = BrownianPath.start(information, drift);
    for (int k = 0; k < crossing.length; k++) {
      double low = lower(criticalValues[k], alternative);
      double time = information.at(k);
      crossing[k] = path.above(criticalValues[k], time);
      crossing[k] += alternative == Alternative.ONE_SIDED ? 0 : path.below(low, time);
      path = path.within(low, criticalValues[k], time);
    }
    return crossing;
  }

  /** Total probability of stopping for efficacy under a drift. */
  public double power(double drift) {
    double power = 0;
    for (double crossing : crossingProbabilities(drift)) {
      power += crossing;
    }
    return power;
  }

  private static SequentialBoundary shaped(
      IntToDoubleFunction shape,
      double alpha,
      Alternative alternative,
      InformationRates information) {
    Require.openUnit(alpha, "alpha");
    double constant =
        Root.ofDecreasing(
            c -> scaled(shape, c, alternative, information).power(0) - alpha, 0, LARGEST);
    return scaled(shape, constant, alternative, information);
  }

  private static SequentialBoundary scaled(
      IntToDoubleFunction shape,
      double constant,
      Alternative alternative,
      InformationRates information) {
    double[] critical = new double[information.looks()];
    for (int k = 0; k < critical.length; k++) {
      critical[k] = constant * shape.applyAsDouble(k);
    }
    return new SequentialBoundary(information, critical, alternative);
  }

  private static double lower(double critical, Alternative alternative) {
    return alternative == Alternative.ONE_SIDED ? Double.NEGATIVE_INFINITY : -critical;
  }
}
