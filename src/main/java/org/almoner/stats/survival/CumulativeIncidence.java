package org.almoner.stats.survival;

import java.util.Arrays;
import org.almoner.stats.Require;

/**
 * The Aalen-Johansen estimate of the cumulative incidence of one cause among competing ones, with
 * its Greenwood-type variance.
 *
 * <pre>
 *   F(t) = Σ_{tᵢ ≤ t} S(tᵢ₋)·dₖᵢ/nᵢ      S(t) = Π_{tᵢ ≤ t} (1 − dᵢ/nᵢ)
 *
 *   errors of what happens at tᵢ are multinomial; with p = dₖᵢ/nᵢ, q = 1 − dᵢ/nᵢ, s = S(tᵢ₋)²/nᵢ,
 *   and the errors just before it,
 *     var F ← var F + 2p·cov + p²·var S + s·p(1 − p)
 *     cov   ← q(cov + p·var S − s·p)
 *     var S ← q(q·var S + s(1 − q))
 * </pre>
 *
 * <p>dₖ are events of the cause, d of all causes. Aalen and Johansen (1978); Andersen, Borgan, Gill
 * and Keiding (1993), 4.4.1.3. Where all rows start alike it equals the infinitesimal jackknife of
 * R's {@code survfit}.
 *
 * @param times at which events of any cause happened, ascending
 * @param incidence F at each time
 * @param standardError of F at each time
 * @param known up to which time F is known: the last seen, or ever where nothing is left at risk
 */
public record CumulativeIncidence(
    double[] times, double[] incidence, double[] standardError, double known) {

  /**
   * @param data with events of all causes; not empty
   * @param ofCause whether the event of a row is of the cause
   */
  public static CumulativeIncidence of(SurvivalData data, boolean[] ofCause) {
    Require.sameLength(data.time().length, ofCause.length, "cause");
    double[] times = data.eventTimes();
    long[] atRisk = data.atRisk(times);
    long[] events = data.eventsAt(times);
    long[] caused = data.because(ofCause).eventsAt(times);
    double[] incidence = new double[times.length];
    double[] error = new double[times.length];
    Walk walk = new Walk();
    for (int i = 0; i < times.length; i++) {
      walk.pass(atRisk[i], events[i], caused[i]);
      incidence[i] = walk.incidence;
      error[i] = Math.sqrt(Math.max(0, walk.variance));
    }
    double last = Arrays.stream(data.time()).max().orElseThrow();
    boolean isOver = times.length > 0 && atRisk[times.length - 1] == events[times.length - 1];
    return new CumulativeIncidence(
        times, incidence, error, isOver ? Double.POSITIVE_INFINITY : last);
  }

  /** F by a time; NaN where nobody was followed for so long. */
  public Incidence by(double time) {
    if (time > known) {
      return new Incidence(Double.NaN, Double.NaN);
    }
    int found = Arrays.binarySearch(times, time);
    int last = found >= 0 ? found : -found - 2;
    return last < 0 ? new Incidence(0, 0) : new Incidence(incidence[last], standardError[last]);
  }

  /** What is estimated so far, and its errors. */
  private static final class Walk {
    private double surviving = 1;
    private double survivalVariance;
    private double covariance;
    private double incidence;
    private double variance;

    void pass(long atRisk, long events, long caused) {
      double hazard = (double) caused / atRisk;
      double stays = (double) (atRisk - events) / atRisk;
      double scale = surviving * surviving / atRisk;
      variance += 2 * hazard * covariance + hazard * hazard * survivalVariance;
      variance += scale * hazard * (1 - hazard);
      covariance = stays * (covariance + hazard * survivalVariance - scale * hazard);
      survivalVariance = stays * (stays * survivalVariance + scale * (1 - stays));
      incidence += surviving * hazard;
      surviving *= stays;
    }
  }
}
