package org.almoner.stats.sequential;

import org.almoner.stats.Require;
import org.almoner.stats.Root;

/**
 * Critical values of z at the looks of a group-sequential test: at look k, stop for efficacy where
 * z (two-sided: |z|) is at least the k-th.
 *
 * <pre>
 *   P(first crossing at look k) = spent(t_k) − spent(t_{k−1})
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

  private static double lower(double critical, Alternative alternative) {
    return alternative == Alternative.ONE_SIDED ? Double.NEGATIVE_INFINITY : -critical;
  }
}
