package org.almoner.stats.sequential;

import org.almoner.stats.Require;
import org.almoner.stats.Root;

/**
 * Values of z below which a one-sided group-sequential test may stop for futility.
 *
 * <pre>  P_θ(first below the bound at look k) = spent(t_k) − spent(t_{k−1})</pre>
 *
 * <p>with θ the drift at which the test, stopped either way, misses the effect with probability β.
 * The bounds do not bind: the critical values for efficacy hold whether or not they are heeded
 * (Pampallona, Tsiatis and Kim 2001). Values agree with R's rpact.
 *
 * @param bounds of z at all looks but the last, where the critical value is the bound
 * @param drift θ: mean of z at full information for which the design has power 1 − β
 */
public record FutilityBoundary(double[] bounds, double drift) {
  private static final double LARGEST = 8;

  /**
   * The bounds that go with a boundary for efficacy.
   *
   * @param efficacy one-sided, the last look at full information
   * @param function how β is spent
   * @param beta probability of missing the effect, 1 − power
   */
  public static FutilityBoundary nonBinding(
      SequentialBoundary efficacy, SpendingFunction function, double beta) {
    Require.openUnit(beta, "beta");
    InformationRates information = efficacy.information();
    if (efficacy.alternative() != Alternative.ONE_SIDED
        || information.at(information.looks() - 1) != 1) {
      throw new IllegalArgumentException(
          "Futility bounds need a one-sided boundary that ends at full information");
    }
    double drift =
        Root.ofDecreasing(
            theta -> at(efficacy, function, beta, theta).missed - beta, 0.01, 2 * LARGEST);
    return new FutilityBoundary(at(efficacy, function, beta, drift).bounds, drift);
  }

  /** Bounds under a drift, and the probability that they or the last look miss the effect. */
  private record Candidate(double[] bounds, double missed) {}

  private static Candidate at(
      SequentialBoundary efficacy, SpendingFunction function, double beta, double drift) {
    InformationRates information = efficacy.information();
    int last = information.looks() - 1;
    double[] bounds = new double[last];
    BrownianPath path = BrownianPath.start(information, drift);
    double spent = 0;
    for (int k = 0; k < last; k++) {
      double time = information.at(k);
      double allowed = function.spent(beta, time) - spent;
      BrownianPath before = path;
      double critical = efficacy.criticalValues()[k];
      bounds[k] = Root.ofDecreasing(z -> allowed - before.below(z, time), -LARGEST, critical);
      spent += allowed;
      path = path.within(bounds[k], critical, time);
    }
    double atTheEnd = path.below(efficacy.criticalValues()[last], 1);
    return new Candidate(bounds, spent + atTheEnd);
  }
}
