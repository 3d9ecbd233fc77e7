package org.almoner.population.validation;

import org.almoner.stats.Estimate;
import org.almoner.stats.prediction.LogisticCalibration;
import org.jspecify.annotations.Nullable;

/**
 * How well risk found an outcome in a group: a row of {@code mart_risk_validation}.
 *
 * @param group {@code all}, or a protected group such as gender
 * @param level of the group
 * @param patients whose outcome is known
 * @param scored of these, whose risk is known
 * @param events of the patients, to whom it happened
 * @param area the C statistic of the scored with DeLong's error, NaN where a class has a single
 *     row; null where one is missing
 * @param calibration of the scored. The composite is no probability: the slope says how much too
 *     extreme (below 1) or too timid (above 1) it would be as one
 * @param high what the band high finds
 * @param top what the highest composites of the population find
 * @param meetsAim whether high finds more than the aim of those to be admitted; null for any other
 *     outcome, and where nobody was
 */
public record RiskValidation(
    Outcome outcome,
    String group,
    String level,
    long patients,
    long scored,
    long events,
    @Nullable Estimate area,
    @Nullable LogisticCalibration calibration,
    Finding high,
    Finding top,
    @Nullable Boolean meetsAim) {
  /** Group and level of everybody. */
  public static final String ALL = "all";

  /** Lower end of the area's interval, which stays within 0 and 1; null where there is none. */
  public @Nullable Double areaLow(double confidence) {
    return area == null || Double.isNaN(area.standardError())
        ? null
        : Double.valueOf(Math.max(0, area.low(confidence)));
  }

  /** Upper end of the area's interval. */
  public @Nullable Double areaHigh(double confidence) {
    return area == null || Double.isNaN(area.standardError())
        ? null
        : Double.valueOf(Math.min(1, area.high(confidence)));
  }
}
