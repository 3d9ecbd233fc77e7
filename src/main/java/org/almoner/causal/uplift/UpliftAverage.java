package org.almoner.causal.uplift;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Arrays;
import org.almoner.causal.effect.Contrast;
import org.almoner.causal.effect.DoublyRobustMeans;
import org.almoner.causal.effect.EffectRatios;
import org.almoner.causal.effect.HajekMeans;
import org.almoner.causal.study.Study;
import org.almoner.stats.Normal;
import org.almoner.stats.compare.MeanDifference;
import org.almoner.stats.weighting.Estimand;

/**
 * The average effect that out-of-fold scores imply.
 *
 * @param estimate by doubly robust scores, with its influence-function standard error
 * @param iptwEstimate by weighting alone
 * @param meanEffect mean of τ(x)
 * @param ratios the estimate as ratios, with its E-values
 */
public record UpliftAverage(
    String estimand,
    String estimator,
    double estimate,
    double stdError,
    double ciLow,
    double ciHigh,
    double iptwEstimate,
    double meanEffect,
    double crudeDifference,
    @JsonUnwrapped EffectRatios ratios) {

  public static UpliftAverage of(Study study, UpliftScores scores, UpliftOptions options) {
    double[] weights =
        options
            .fit()
            .weighting()
            .weights(Estimand.ATE, scores.nuisance().propensity(), study.treated());
    Contrast average =
        new Contrast(
            new DoublyRobustMeans(study, scores.nuisance(), Estimand.ATE, weights).overall(),
            study.groups());
    double margin = Normal.twoSidedQuantile(options.confidence()) * average.standardError();
    return new UpliftAverage(
        "ate",
        "aipw",
        average.difference(),
        average.standardError(),
        average.difference() - margin,
        average.difference() + margin,
        HajekMeans.of(study.treated(), study.outcome(), weights).difference(),
        Arrays.stream(scores.effect()).average().orElse(Double.NaN),
        MeanDifference.of(study.outcome(), study.treated()).estimate().value(),
        EffectRatios.of(study, average, options.confidence()));
  }
}
