package org.almoner.experiment;

import java.util.ArrayList;
import java.util.List;
import org.almoner.stats.compare.Cuped;
import org.jspecify.annotations.Nullable;

/**
 * The effect by every method that the data allow.
 *
 * @param estimates the difference treated minus control, the main method first
 * @param stratified within strata; null without strata or with an outcome that is not binary
 * @param varianceReduction what the covariate takes off the variance; null without a covariate
 * @param survival on the time to an event; null without times
 */
public record EffectReadings(
    List<EffectEstimate> estimates,
    @Nullable StratifiedEffect stratified,
    @Nullable Double varianceReduction,
    @Nullable SurvivalEffect survival) {

  static EffectReadings of(ExperimentData data, ExperimentPlan plan) {
    double confidence = plan.confidence();
    List<EffectEstimate> estimates = new ArrayList<>();
    estimates.add(
        data.isBinary()
            ? EffectEstimate.ofProportions(data, confidence)
            : EffectEstimate.ofMeans(data, confidence));
    estimates.add(EffectEstimate.of(ResampledDifference.of(data, plan.bootstrap()), confidence));
    Double reduction = null;
    if (data.covariate() != null) {
      Cuped cuped = Cuped.of(data.outcome(), data.treated(), data.covariate().values());
      estimates.add(EffectEstimate.of(cuped, confidence));
      reduction = cuped.varianceReduction();
    }
    return new EffectReadings(
        List.copyOf(estimates),
        stratified(data, confidence),
        reduction,
        survival(data, confidence));
  }

  /** The main effect: within strata where there are any. */
  public double difference() {
    return stratified == null ? estimates.get(0).estimate() : stratified.riskDifference();
  }

  /** The main effect's two-sided p-value. */
  public double pValue() {
    return stratified == null ? estimates.get(0).pValue() : stratified.pValue();
  }

  private static @Nullable StratifiedEffect stratified(ExperimentData data, double confidence) {
    return data.strata() == null || !data.isBinary()
        ? null
        : StratifiedEffect.of(data, data.strata(), confidence);
  }

  private static @Nullable SurvivalEffect survival(ExperimentData data, double confidence) {
    return data.survival() == null
        ? null
        : SurvivalEffect.of(data.survival(), data.treated(), confidence);
  }
}
