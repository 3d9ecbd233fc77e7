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
 *   with the errors of S and F before tᵢ, and multinomial errors of what happens at it,
 *     var S ← (1 − dᵢ/nᵢ)² var S + S² dᵢ(nᵢ − dᵢ)/nᵢ³
 *     cov   ← (1 − dᵢ/nᵢ)(cov + dₖᵢ/nᵢ var S) − S² dₖᵢ(nᵢ − dᵢ)/nᵢ³
 *     var F ← var F + 2 dₖᵢ/nᵢ cov + (dₖᵢ/nᵢ)² var S + S² dₖᵢ(nᵢ − dₖᵢ)/nᵢ³
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

    void pass(double atRisk, double events, double caused) {
      double hazard = caused / atRisk;
      double stays = (atRisk - events) / atRisk;
      double scale = surviving * surviving / (atRisk * atRisk);
      variance += 2 * hazard * covariance + hazard * hazard * survivalVariance;
      variance += scale * caused * (1 - hazard);
      covariance = stays * (covariance + hazard * survivalVariance) - scale * caused * stays;
      survivalVariance = stays * stays * survivalVariance + scale * events * stays;
      incidence += surviving * hazard;
      surviving *= stays;
    }
  }
}
