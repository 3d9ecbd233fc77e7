package org.almoner.stats.survival;

import org.almoner.stats.ChiSquare;
import org.almoner.stats.Estimate;
import org.almoner.stats.Require;

/**
 * The log-rank test of two arms' times to an event, with Peto's hazard ratio.
 *
 * <pre>
 *   E = Σ d·n₁/n      V = Σ d·(n₁/n)(1 − n₁/n)(n − d)/(n − 1)
 *   χ² = (O − E)²/V      log HR ≈ (O − E)/V,  se 1/√V
 * </pre>
 *
 * <p>Sums over event times; O are the events of the treated (Mantel 1966; Peto et al. 1977). As R's
 * {@code survdiff}. Peto's ratio is good near 1.
 *
 * @param observed O
 * @param expected E
 * @param variance V
 */
public record LogRank(double observed, double expected, double variance) {

  /**
   * Compares the times of treated and control rows.
   *
   * @param treated arm of each row; both must occur
   */
  public static LogRank of(SurvivalData data, boolean[] treated) {
    Require.bothArms(treated);
    Require.sameLength(treated.length, data.time().length, "time");
    SurvivalData arm = data.select(treated, true);
    double[] times = data.eventTimes();
    if (times.length == 0) {
      throw new IllegalArgumentException("No event in any row: nothing to compare");
    }
    long[] events = data.eventsAt(times);
    long[] atRisk = data.atRisk(times);
    long[] armEvents = arm.eventsAt(times);
    long[] armAtRisk = arm.atRisk(times);

    double observed = 0;
    double expected = 0;
    double variance = 0;
    for (int i = 0; i < times.length; i++) {
      double share = (double) armAtRisk[i] / atRisk[i];
      observed += armEvents[i];
      expected += events[i] * share;
      variance +=
          atRisk[i] == 1
              ? 0
              : events[i] * share * (1 - share) * (atRisk[i] - events[i]) / (atRisk[i] - 1.0);
    }
    return new LogRank(observed, expected, variance);
  }

  public double chiSquare() {
    double excess = observed - expected;
    return variance == 0 ? 0 : excess * excess / variance;
  }

  public double pValue() {
    return ChiSquare.pValue(chiSquare(), 1);
  }

  /** Peto's log hazard ratio of treated to control, negative where treatment delays the event. */
  public Estimate logHazardRatio() {
    return new Estimate((observed - expected) / variance, 1 / Math.sqrt(variance));
  }
}
