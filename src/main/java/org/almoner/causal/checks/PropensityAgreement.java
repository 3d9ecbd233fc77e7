package org.almoner.causal.checks;

import org.almoner.causal.effect.ArmMeans;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.effect.Contrast;
import org.almoner.causal.effect.Estimator;
import org.almoner.causal.effect.IntervalEstimate;
import org.almoner.causal.effect.StandardErrorKind;
import org.jspecify.annotations.Nullable;

/**
 * The same effect of the same rows with the known propensities and with estimated ones. Both are
 * right where the propensities are, so their difference must be noise; the components are JSON
 * fields.
 *
 * @param known the estimate with the known propensities
 * @param estimated the estimate with a model's
 * @param difference known less estimated
 * @param stdError of the difference, by the rows' influences on both
 * @param agree whether the difference's interval holds 0
 */
public record PropensityAgreement(
    double known, double estimated, double difference, double stdError, boolean agree) {

  /** Null where the propensities are not known, or the estimator has no influence function. */
  public static @Nullable PropensityAgreement of(AverageEffect effect, AteOptions options) {
    if (effect.study().propensity() == null || options.estimator() == Estimator.G) {
      return null;
    }
    ArmMeans known = means(effect, options);
    ArmMeans estimated =
        means(AverageEffect.of(effect.study().withUnknownPropensity(), options.fit()), options);
    Contrast difference = new Contrast(known.minus(estimated), effect.study().groups());
    IntervalEstimate interval =
        IntervalEstimate.of(
            difference.difference(), difference.standardError(), options.confidence());
    return new PropensityAgreement(
        /* known= */ known.difference(),
        /* estimated= */ estimated.difference(),
        /* difference= */ interval.estimate(),
        interval.stdError(),
        interval.holdsZero());
  }

  private static ArmMeans means(AverageEffect effect, AteOptions options) {
    return effect
        .estimate(options.estimator(), options.estimand(), StandardErrorKind.M_ESTIMATION)
        .means();
  }
}
