package org.almoner.causal.checks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.effect.Contrast;
import org.almoner.causal.effect.EffectRatios;
import org.almoner.causal.study.Study;
import org.jspecify.annotations.Nullable;

/**
 * How far an effect is from being explained away by what was not measured; the components are JSON
 * fields.
 *
 * @param ratios of a binary outcome, with the E-values of the risk ratio or of the standardised
 *     difference
 * @param robustnessValue how strong a confounder of a linear regression would have to be
 * @param hiddenBias the same for matched pairs
 */
public record Sensitivity(
    @JsonUnwrapped EffectRatios ratios,
    @Nullable LinearRobustness robustnessValue,
    HiddenBias hiddenBias) {

  public static Sensitivity of(AverageEffect effect, AteOptions options) {
    Study study = effect.study();
    double confidence = options.confidence();
    Contrast contrast =
        effect.estimate(options.estimator(), options.estimand(), options.standardError());
    return new Sensitivity(
        EffectRatios.of(study, contrast, confidence),
        LinearRobustness.of(study, effect.linearBlocks(), confidence),
        HiddenBias.of(study, effect.propensity(), contrast.difference(), confidence));
  }
}
