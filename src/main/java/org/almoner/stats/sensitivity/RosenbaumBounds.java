package org.almoner.stats.sensitivity;

import java.util.OptionalDouble;
import org.almoner.stats.Require;
import org.almoner.stats.Root;
import org.apache.commons.math3.special.Beta;

/**
 * How much hidden bias a matched-pair sign test can bear.
 *
 * <pre>
 *   p⁺ = Γ/(1 + Γ)      upper p-value = P( Binomial(T, p⁺) ≥ a )
 * </pre>
 *
 * <p>T pairs differ in outcome, in a of them the treated did better; Γ is how much the odds of
 * treatment may differ within a pair (Rosenbaum 2002, section 4.3.2).
 *
 * @param positive a
 * @param discordant T
 */
public record RosenbaumBounds(long positive, long discordant) {

  public RosenbaumBounds {
    if (discordant < 1 || positive < 0 || positive > discordant) {
      throw new IllegalArgumentException(
          "Need 0 <= positive <= discordant and a discordant pair, got "
              + positive
              + " of "
              + discordant);
    }
  }

  /** From matched pairs: ties in the outcome say nothing. */
  public static RosenbaumBounds of(double[] treatedOutcome, double[] controlOutcome) {
    Require.finite(treatedOutcome, "outcome of the treated");
    Require.finite(controlOutcome, "outcome of the controls");
    Require.sameLength(treatedOutcome.length, controlOutcome.length, "outcome of the controls");
    long positive = 0;
    long discordant = 0;
    for (int i = 0; i < treatedOutcome.length; i++) {
      positive += treatedOutcome[i] > controlOutcome[i] ? 1 : 0;
      discordant += treatedOutcome[i] != controlOutcome[i] ? 1 : 0;
    }
    return new RosenbaumBounds(positive, discordant);
  }

  /**
   * The largest one-sided p-value under bias of at most Γ.
   *
   * @param gamma Γ ≥ 1; 1 is no hidden bias
   */
  public double upperPValue(double gamma) {
    checkGamma(gamma);
    return atLeast(gamma / (1 + gamma));
  }

  /** The largest Γ at which the test still rejects; nothing if it does not even without bias. */
  public OptionalDouble criticalGamma(double alpha) {
    Require.openUnit(alpha, "alpha");
    if (upperPValue(1) > alpha) {
      return OptionalDouble.empty();
    }
    double odds = Root.ofDecreasing(probability -> alpha - atLeast(probability), 0.5, 1);
    return OptionalDouble.of(odds / (1 - odds));
  }

  /** P(Binomial(T, p) ≥ a) as an incomplete beta function. */
  private double atLeast(double probability) {
    return positive == 0
        ? 1
        : Beta.regularizedBeta(probability, (double) positive, discordant - positive + 1.0);
  }

  private static void checkGamma(double gamma) {
    if (!(gamma >= 1) || Double.isInfinite(gamma)) {
      throw new IllegalArgumentException("gamma must be at least 1, got " + gamma);
    }
  }
}
