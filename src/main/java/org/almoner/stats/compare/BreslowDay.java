package org.almoner.stats.compare;

import java.util.List;
import org.almoner.stats.ChiSquare;

/**
 * The Breslow-Day test that the odds ratio is the same in all strata, with Tarone's correction.
 *
 * <pre>
 *   χ² = Σ (a − A)² / V − (Σ(a − A))² / Σ V       A fitted under the common odds ratio
 *   V  = 1 / (1/A + 1/(n₁−A) + 1/(m−A) + 1/(n₀−m+A))      degrees of freedom: strata − 1
 * </pre>
 *
 * <p>Breslow and Day (1980), Tarone (1985).
 *
 * @param chiSquare with Tarone's correction
 * @param uncorrectedChiSquare without it
 * @param degreesOfFreedom informative strata less one
 */
public record BreslowDay(double chiSquare, double uncorrectedChiSquare, int degreesOfFreedom) {

  /**
   * Tests strata for one odds ratio.
   *
   * @param strata at least two with both arms and both outcomes
   */
  public static BreslowDay of(List<TwoByTwo> strata) {
    List<TwoByTwo> tables = strata.stream().filter(TwoByTwo::isInformative).toList();
    if (tables.size() < 2) {
      throw new IllegalArgumentException(
          "Homogeneity needs two strata with both arms and both outcomes, got " + tables.size());
    }
    double oddsRatio = CochranMantelHaenszel.of(tables).oddsRatio();
    double squares = 0;
    double excess = 0;
    double variances = 0;
    for (TwoByTwo table : tables) {
      double fitted = fitted(table, oddsRatio);
      double variance = variance(table, fitted);
      double difference = table.exposedEvents() - fitted;
      squares += difference * difference / variance;
      excess += difference;
      variances += variance;
    }
    return new BreslowDay(squares - excess * excess / variances, squares, tables.size() - 1);
  }

  public double pValue() {
    return ChiSquare.pValue(chiSquare, degreesOfFreedom);
  }

  /** A: root in range of A(n₀ − m + A) = OR (n₁ − A)(m − A), bisected, which no ratio upsets. */
  private static double fitted(TwoByTwo table, double oddsRatio) {
    double low = Math.max(0, table.events() - table.control());
    double high = Math.min(table.exposed(), table.events());
    for (int step = 0; step < 200; step++) {
      double middle = (low + high) / 2;
      double excess =
          middle * (table.control() - table.events() + middle)
              - oddsRatio * (table.exposed() - middle) * (table.events() - middle);
      if (excess < 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  private static double variance(TwoByTwo table, double fitted) {
    return 1
        / (1 / fitted
            + 1 / (table.exposed() - fitted)
            + 1 / (table.events() - fitted)
            + 1 / (table.control() - table.events() + fitted));
  }
}
