package org.almoner.stats.sequential;

import org.almoner.stats.Normal;
import org.almoner.stats.Require;

/**
 * How much of an error probability may be spent by the time a share of the information is in (Lan
 * and DeMets 1983).
 */
@FunctionalInterface
public interface SpendingFunction {

  /**
   * The error spent so far.
   *
   * @param total error to be spent by the end, of one tail
   * @param information share of the planned information, in (0, 1]
   * @return cumulative error spent, not decreasing, {@code total} at 1
   */
  double spent(double total, double information);

  /** 2(1 − Φ(Φ⁻¹(1 − α/2)/√t)): little at first, like O'Brien and Fleming (1979). */
  static SpendingFunction obrienFleming() {
    return (total, information) ->
        2 * Normal.probabilityBelow(Normal.quantile(total / 2) / Math.sqrt(information));
  }

  /** α·ln(1 + (e − 1)t): nearly even, like Pocock (1977). */
  static SpendingFunction pocock() {
    return (total, information) -> total * Math.log1p((Math.E - 1) * information);
  }

  /**
   * α·t^ρ (Kim and DeMets 1987).
   *
   * @param power ρ &gt; 0
   */
  static SpendingFunction kimDeMets(double power) {
    Require.positive(power, "power of the spending function");
    return (total, information) -> total * Math.pow(information, power);
  }

  /**
   * α(1 − e^(−γt))/(1 − e^(−γ)), and αt for γ = 0 (Hwang, Shih and DeCani 1990).
   *
   * @param gamma negative spends late, positive early
   */
  static SpendingFunction hwangShihDeCani(double gamma) {
    if (!Double.isFinite(gamma)) {
      throw new IllegalArgumentException("gamma must be finite, got " + gamma);
    }
    return (total, information) ->
        gamma == 0
            ? total * information
            : total * Math.expm1(-gamma * information) / Math.expm1(-gamma);
  }
}
