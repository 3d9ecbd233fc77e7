package org.almoner.causal.effect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.stream.IntStream;
import org.almoner.causal.study.Study;
import org.almoner.stats.Normal;
import org.almoner.stats.compare.MeanDifference;

/**
 * An average effect with its interval, beside the difference of means as the data are.
 *
 * @param stdError of the kind asked for; NaN where there is none to be had
 * @param stdErrorRobust with the propensity taken as known
 * @param stdErrorMEstimation counting that it was estimated; NaN where that has no expansion
 * @param crudeStdError Welch's
 * @param meanTreated what everybody would average to if treated
 * @param meanControl and if not
 * @param crudeMeanTreated of the treated rows as they are
 * @param crudeMeanControl of the control rows as they are
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
    double meanControl,
    double crudeMeanTreated,
    double crudeMeanControl) {

  public static AteEstimate of(AverageEffect effect, AteOptions options) {
    Contrast robust = contrast(effect, options, StandardErrorKind.ROBUST);
    Contrast full = contrast(effect, options, StandardErrorKind.M_ESTIMATION);
    Contrast chosen = options.standardError() == StandardErrorKind.ROBUST ? robust : full;
    double margin = Normal.twoSidedQuantile(options.confidence()) * chosen.standardError();
    Study study = effect.study();
    boolean hasFull = effect.countsEstimation() || options.estimator() != Estimator.IPTW;
    MeanDifference crude = MeanDifference.of(study.outcome(), study.treated());
    return new AteEstimate(
        chosen.difference(),
        chosen.standardError(),
        robust.standardError(),
        hasFull ? full.standardError() : Double.NaN,
        chosen.difference() - margin,
        chosen.difference() + margin,
        options.confidence(),
        crude.estimate().value(),
        crude.estimate().standardError(),
        chosen.means().treated(),
        chosen.means().control(),
        mean(study, true),
        mean(study, false));
  }

  private static double mean(Study study, boolean arm) {
    return IntStream.range(0, study.size())
        .filter(i -> study.treated()[i] == arm)
        .mapToDouble(i -> study.outcome()[i])
        .average()
        .orElse(Double.NaN);
  }

  private static Contrast contrast(
      AverageEffect effect, AteOptions options, StandardErrorKind kind) {
    return effect.estimate(options.estimator(), options.estimand(), kind);
  }
}
