package org.almoner.causal.effect;

import org.almoner.causal.study.Study;
import org.almoner.stats.Estimate;
import org.almoner.stats.sensitivity.EValue;
import org.almoner.stats.weighting.StandardizedMeanDifference;
import org.jspecify.annotations.Nullable;

/**
 * An effect as ratios where the outcome is binary, and the E-value of the risk ratio or of the
 * standardised difference; the components are JSON fields.
 *
 * @param riskRatio null where the outcome is not binary, as the next two
 * @param eValue how strong an unmeasured confounder would have to be
 * @param eValueCi the same for the nearer confidence limit
 */
public record EffectRatios(
    @Nullable Double riskRatio,
    @Nullable RatioEstimate riskRatioInterval,
    @Nullable RatioEstimate oddsRatio,
    double eValue,
    double eValueCi) {
  private static final EValue NOT_ESTIMABLE = new EValue(Double.NaN, Double.NaN);

  public static EffectRatios of(Study study, Contrast contrast, double confidence) {
    if (Double.isNaN(contrast.standardError())) {
      return withoutRatio(NOT_ESTIMABLE);
    }
    if (!study.binary()) {
      return withoutRatio(ofDifference(study, contrast));
    }
    if (!contrast.hasRatio()) {
      return withoutRatio(NOT_ESTIMABLE);
    }
    Estimate logarithm = contrast.logRiskRatio();
    RatioEstimate ratio = RatioEstimate.of(logarithm, confidence);
    EValue value = EValue.ofRiskRatio(ratio.estimate(), ratio.ciLow(), ratio.ciHigh());
    return new EffectRatios(
        ratio.estimate(),
        ratio,
        RatioEstimate.of(contrast.logOddsRatio(), confidence),
        value.point(),
        value.limit());
  }

  private static EffectRatios withoutRatio(EValue value) {
    return new EffectRatios(null, null, null, value.point(), value.limit());
  }

  /** In units of the outcome's standard deviation within the arms, √((s₁² + s₀²)/2). */
  private static EValue ofDifference(Study study, Contrast contrast) {
    double deviation =
        StandardizedMeanDifference.pooledStandardDeviation(study.outcome(), study.treated());
    return EValue.ofStandardizedDifference(
        contrast.difference() / deviation, contrast.standardError() / deviation);
  }
}
