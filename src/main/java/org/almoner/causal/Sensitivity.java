package org.almoner.causal;

import org.almoner.stats.EValue;
import org.almoner.stats.Estimate;
import org.jspecify.annotations.Nullable;

/**
 * How far an effect is from being explained away: ratios of a binary outcome, and the E-value of
 * the risk ratio or of the standardised difference.
 *
 * @param riskRatio null where the outcome is not binary
 * @param oddsRatio likewise
 * @param eValue of the estimate and its nearer confidence limit
 */
record Sensitivity(
    @Nullable RatioEstimate riskRatio, @Nullable RatioEstimate oddsRatio, EValue eValue) {
  private static final EValue NOT_ESTIMABLE = new EValue(Double.NaN, Double.NaN);

  static Sensitivity of(Study study, Contrast contrast, double confidence) {
    if (Double.isNaN(contrast.standardError())) {
      return new Sensitivity(null, null, NOT_ESTIMABLE);
    }
    if (!study.binary()) {
      return new Sensitivity(null, null, ofDifference(study, contrast));
    }
    if (!contrast.hasRatio()) {
      return new Sensitivity(null, null, NOT_ESTIMABLE);
    }
    Estimate logarithm = contrast.logRiskRatio();
    RatioEstimate ratio = RatioEstimate.of(logarithm, confidence);
    return new Sensitivity(
        ratio,
        RatioEstimate.of(contrast.logOddsRatio(), confidence),
        EValue.ofRiskRatio(ratio.estimate(), ratio.ciLow(), ratio.ciHigh()));
  }

  /** In units of the outcome's standard deviation within the arms, √((s₁² + s₀²)/2). */
  private static EValue ofDifference(Study study, Contrast contrast) {
    double deviation = OutcomeScale.of(study.outcome(), study.treated()).withinArms();
    return EValue.ofStandardizedDifference(
        contrast.difference() / deviation, contrast.standardError() / deviation);
  }
}
