package org.almoner.stats.compare;

import org.almoner.stats.Normal;
import org.almoner.stats.Require;

/**
 * Power and sample size of a two-sided z-test of two proportions.
 *
 * <pre>
 *   power = Φ( (|p₁ − p₀| − z·√(p̄q̄(1/n₁ + 1/n₀))) / √(p₁q₁/n₁ + p₀q₀/n₀) )
 * </pre>
 *
 * <p>p̄ is the pooled proportion, z = Φ⁻¹(1 − α/2) (Fleiss, Levin and Paik 2003). Equal arms are as
 * R's {@code power.prop.test}; the tail on the wrong side is not counted.
 *
 * @param alpha two-sided level
 * @param treatedShare share of all rows that are treated, 0.5 for equal arms
 */
public record Power(double alpha, double treatedShare) {

  public Power {
    Require.openUnit(alpha, "alpha");
    Require.openUnit(treatedShare, "treated share");
  }

  /**
   * Power to find a difference of two proportions.
   *
   * @param rows in both arms together
   */
  public double ofProportions(double control, double treated, double rows) {
    checkRate(control, "control rate");
    checkRate(treated, "treated rate");
    Require.positive(rows, "rows");
    double n1 = rows * treatedShare;
    double n0 = rows - n1;
    double pooled = treated * treatedShare + control * (1 - treatedShare);
    double null0 = Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n0));
    double spread = Math.sqrt(treated * (1 - treated) / n1 + control * (1 - control) / n0);
    return Normal.probabilityBelow((Math.abs(treated - control) - z() * null0) / spread);
  }

  /** Rows in both arms together, not rounded, for the wanted power. */
  public double rowsForProportions(double control, double treated, double power) {
    Require.openUnit(power, "power");
    checkRate(control, "control rate");
    checkRate(treated, "treated rate");
    if (treated == control) {
      throw new IllegalArgumentException("No sample size finds a difference of 0");
    }
    double pooled = treated * treatedShare + control * (1 - treatedShare);
    double spread =
        z() * Math.sqrt(pooled * (1 - pooled) / (treatedShare * (1 - treatedShare)))
            + Normal.quantile(power)
                * Math.sqrt(
                    treated * (1 - treated) / treatedShare
                        + control * (1 - control) / (1 - treatedShare));
    return Math.pow(spread / (treated - control), 2);
  }

  private double z() {
    return Normal.quantile(1 - alpha / 2);
  }

  private static void checkRate(double rate, String name) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException(name + " must be in [0, 1], got " + rate);
    }
  }
}
