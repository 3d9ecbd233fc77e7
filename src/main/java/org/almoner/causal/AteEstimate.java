package org.almoner.causal;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.almoner.stats.MeanDifference;
import org.almoner.stats.Normal;

/**
 * An average effect with its interval, beside the difference of means as the data are.
 *
 * @param stdError of the kind asked for; NaN where there is none to be had
 * @param stdErrorRobust with the propensity taken as known
 * @param stdErrorMEstimation counting that it was estimated
 * @param crudeStdError Welch's
 */
public record AteEstimate(
    double estimate,
    double stdError,
    double stdErrorRobust,
    @JsonProperty("std_error_m_estimation") double stdErrorMEstimation,
    double ciLow,
    double ciHigh,
    double confidence,
    double crudeDifference,
    double crudeStdError,
    double meanTreated,
    double meanControl) {

  static AteEstimate of(AverageEffect effect, AteOptions options) {
    Contrast robust = contrast(effect, options, StandardErrorKind.ROBUST);
    Contrast full = contrast(effect, options, StandardErrorKind.M_ESTIMATION);
    Contrast chosen = options.standardError() == StandardErrorKind.ROBUST ? robust : full;
    double margin = Normal.twoSidedQuantile(options.confidence()) * chosen.standardError();
    Study study = effect.study();
    MeanDifference crude = MeanDifference.of(study.outcome(), study.treated());
    return new AteEstimate(
        chosen.difference(),
        chosen.standardError(),
        robust.standardError(),
        full.standardError(),
        chosen.difference() - margin,
        chosen.difference() + margin,
        options.confidence(),
        crude.estimate().value(),
        crude.estimate().standardError(),
        chosen.means().treated(),
        chosen.means().control());
  }

  private static Contrast contrast(
      AverageEffect effect, AteOptions options, StandardErrorKind kind) {
    return effect.estimate(options.estimator(), options.estimand(), kind);
  }
}
