package org.almoner.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * The Kaplan-Meier estimate of survival with Greenwood's standard error.
 *
 * <pre>
 *   S(t) = Π_{tᵢ ≤ t} (1 − dᵢ/nᵢ)      se(t) = S(t)·√( Σ dᵢ/(nᵢ(nᵢ − dᵢ)) )
 * </pre>
 *
 * <p>Kaplan and Meier (1958), Greenwood (1926); intervals are log-transformed as R's {@code
 * survfit}.
 *
 * @param times at which events happened, ascending
 * @param survival S at each time
 * @param standardError of S at each time
 */
public record KaplanMeier(double[] times, double[] survival, double[] standardError) {

  public static KaplanMeier of(SurvivalData data) {
    double[] times = data.eventTimes();
    long[] events = data.eventsAt(times);
    long[] atRisk = data.atRisk(times);
    double[] survival = new double[times.length];
    double[] error = new double[times.length];
    double surviving = 1;
    double sum = 0;
    for (int i = 0; i < times.length; i++) {
      long left = atRisk[i] - events[i];
      surviving *= (double) left / atRisk[i];
      sum += left == 0 ? 0 : events[i] / ((double) atRisk[i] * left);
      survival[i] = surviving;
      error[i] = surviving * Math.sqrt(sum);
    }
    return new KaplanMeier(times, survival, error);
  }

  /** S(t) with its standard error; 1 ± 0 before the first event. */
  public Estimate at(double time) {
    int found = Arrays.binarySearch(times, time);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? new Estimate(1, 0) : new Estimate(survival[last], standardError[last]);
  }

  /** Lower end of the log-transformed interval of S(t). */
  public double low(double time, double confidence) {
    Estimate at = at(time);
    return at.value() == 0 ? 0 : at.value() * Math.exp(-margin(at, confidence));
  }

  /** Upper end of the log-transformed interval of S(t), at most 1. */
  public double high(double time, double confidence) {
    Estimate at = at(time);
    return at.value() == 0 ? 0 : Math.min(1, at.value() * Math.exp(margin(at, confidence)));
  }

  /** The first time at which survival is at most one half, if it falls so far. */
  public OptionalDouble median() {
    for (int i = 0; i < times.length; i++) {
      if (survival[i] <= 0.5 + 1e-12) {
        return OptionalDouble.of(times[i]);
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * Mean time up to a horizon, the area under S (Royston and Parmar 2013).
   *
   * @param horizon in the unit of the times, positive
   */
  public double restrictedMean(double horizon) {
    Require.positive(horizon, "horizon");
    double area = 0;
    double from = 0;
    double level = 1;
    for (int i = 0; i < times.length && times[i] < horizon; i++) {
      area += level * (times[i] - from);
      from = times[i];
      level = survival[i];
    }
    return area + level * (horizon - from);
  }

  private static double margin(Estimate at, double confidence) {
    return Normal.twoSidedQuantile(confidence) * at.standardError() / at.value();
  }
}
