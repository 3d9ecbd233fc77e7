package org.almoner.experiment;

import org.almoner.stats.BootstrapDistribution;
import org.almoner.stats.compare.Cuped;
import org.almoner.stats.compare.MeanDifference;
import org.almoner.stats.compare.Proportion;
import org.almoner.stats.compare.ProportionDifference;

/**
 * One way to read the difference treated minus control.
 *
 * @param method how it was estimated
 * @param estimate in the unit of the outcome
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param pValue two-sided; NaN where the method has none
 */
public record EffectEstimate(
    String method, double estimate, double low, double high, double pValue) {

  static EffectEstimate ofProportions(ExperimentData data, double confidence) {
    ProportionDifference difference =
        ProportionDifference.of(events(data, true), events(data, false));
    return new EffectEstimate(
        "two-proportion z-test",
        difference.estimate().value(),
        difference.estimate().low(confidence),
        difference.estimate().high(confidence),
        difference.pValue());
  }

  static EffectEstimate ofMeans(ExperimentData data, double confidence) {
    return of("Welch t-test", MeanDifference.of(data.outcome(), data.treated()), confidence);
  }

  static EffectEstimate of(Cuped cuped, double confidence) {
    return of("CUPED", cuped.adjusted(), confidence);
  }

  static EffectEstimate of(BootstrapDistribution bootstrap, double confidence) {
    return new EffectEstimate(
        "bootstrap percentile",
        bootstrap.estimate(),
        bootstrap.low(confidence),
        bootstrap.high(confidence),
        Double.NaN);
  }

  private static EffectEstimate of(String method, MeanDifference difference, double confidence) {
    return new EffectEstimate(
        method,
        difference.estimate().value(),
        difference.low(confidence),
        difference.high(confidence),
        difference.pValue());
  }

  private static Proportion events(ExperimentData data, boolean arm) {
    long events = 0;
    long rows = 0;
    for (int i = 0; i < data.treated().length; i++) {
      if (data.treated()[i] == arm) {
        rows++;
        events += data.outcome()[i] == 1 ? 1 : 0;
      }
    }
    return new Proportion(events, rows);
  }
}
