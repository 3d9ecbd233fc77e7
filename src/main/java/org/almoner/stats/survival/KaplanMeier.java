package org.almoner.stats.survival;

/**
 * The Kaplan-Meier estimate of survival with Greenwood's standard error.
 *
 * <pre>
 *   S(t) = Π_{tᵢ ≤ t} (1 − dᵢ/nᵢ)      se(t) = S(t)·√( Σ dᵢ/(nᵢ(nᵢ − dᵢ)) )
 * </pre>
 *
 * <p>Kaplan and Meier (1958), Greenwood (1926); as R's {@code survfit}.
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
}
