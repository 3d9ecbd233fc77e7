package org.almoner.experiment;

import org.almoner.stats.survival.LogRank;
import org.almoner.stats.survival.SurvivalData;

/**
 * The effect on the time to an event.
 *
 * @param chiSquare log-rank
 * @param pValue of it
 * @param hazardRatio treated to control, Peto's estimate; below 1 where treatment delays the event
 * @param low lower end of its interval
 * @param high upper end of its interval
 */
public record SurvivalEffect(
    double chiSquare, double pValue, double hazardRatio, double low, double high) {

  static SurvivalEffect of(SurvivalData survival, boolean[] treated, double confidence) {
    LogRank test = LogRank.of(survival, treated);
    return new SurvivalEffect(
        test.chiSquare(),
        test.pValue(),
        Math.exp(test.logHazardRatio().value()),
        Math.exp(test.logHazardRatio().low(confidence)),
        Math.exp(test.logHazardRatio().high(confidence)));
  }
}
