package org.almoner.causal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.stats.Estimand;
import org.almoner.stats.MeanDifference;
import org.almoner.stats.Normal;
import org.almoner.stats.WeightSummary;
import org.jspecify.annotations.Nullable;

/**
 * An average effect with everything that is needed to believe it or not; the components are the
 * fields of {@code lab ate --format json}.
 *
 * @param stdError of the kind asked for; null where there is none to be had
 * @param stdErrorRobust with the propensity taken as known
 * @param stdErrorMEstimation counting that it was estimated
 * @param crudeDifference difference of means as the data are, and its Welch standard error
 * @param riskRatio, oddsRatio of a binary outcome, else null
 * @param eValue how strong an unmeasured confounder would have to be
 * @param weights stabilised weights of the ATE
 * @param estimates every estimator's answer to the same question
 */
public record AteResult(
    int n,
    int nTreated,
    String estimand,
    String estimator,
    int folds,
    long seed,
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
    @Nullable Double riskRatio,
    @Nullable RatioEstimate riskRatioInterval,
    @Nullable RatioEstimate oddsRatio,
    double eValue,
    double eValueCi,
    double essTreated,
    double essControl,
    PropensitySummary propensity,
    Overlap overlap,
    Range weights,
    List<EstimateRow> estimates,
    List<BalanceRow> balance,
    List<Refutation> refuters,
    List<Gate> gates,
    List<String> warnings) {

  /** Smallest, mean and largest of some weights. */
  public record Range(double min, double mean, double max) {}

  /** One estimator's answer. */
  public record EstimateRow(String estimator, double estimate, double stdError) {}

  /** Estimates the effect that the options ask for. */
  public static AteResult of(Study study, AteOptions options) {
    return of(AverageEffect.of(study, options.fit()), options);
  }

  static AteResult of(AverageEffect effect, AteOptions options) {
    Study study = effect.study();
    Contrast robust = estimate(effect, options, StandardErrorKind.ROBUST);
    Contrast full = estimate(effect, options, StandardErrorKind.M_ESTIMATION);
    Contrast chosen = options.standardError() == StandardErrorKind.ROBUST ? robust : full;
    double margin = Normal.twoSidedQuantile(options.confidence()) * chosen.standardError();
    MeanDifference crude = MeanDifference.of(study.outcome(), study.treated());

    double[] weights = effect.weights(options.estimand());
    ArmWeights arms = ArmWeights.of(weights, study.treated());
    List<BalanceRow> balance = BalanceRow.all(study, weights, options.fit().workers());
    var propensity = PropensitySummary.of(effect.propensity(), study.treated());
    List<Refutation> refutations = Refutation.all(study, options);
    Gates gates = Gates.of(propensity, arms, balance, refutations);
    Sensitivity sensitivity = Sensitivity.of(study, chosen, options.confidence());

    return new AteResult(
        study.size(),
        study.treatedCount(),
        lower(options.estimand()),
        lower(options.estimator()),
        options.fit().folds(),
        options.fit().seed(),
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
        chosen.means().control(),
        sensitivity.riskRatio() == null ? null : sensitivity.riskRatio().estimate(),
        sensitivity.riskRatio(),
        sensitivity.oddsRatio(),
        sensitivity.eValue().point(),
        sensitivity.eValue().limit(),
        arms.treated().effectiveSampleSize(),
        arms.control().effectiveSampleSize(),
        propensity,
        Overlap.of(effect.propensity().raw(), study.treated()),
        stabilized(effect),
        estimates(effect, options),
        balance,
        refutations,
        gates.list(),
        warnings(study, effect, options, gates));
  }

  private static Contrast estimate(
      AverageEffect effect, AteOptions options, StandardErrorKind kind) {
    return effect.estimate(options.estimator(), options.estimand(), kind);
  }

  private static Range stabilized(AverageEffect effect) {
    WeightSummary summary =
        WeightSummary.of(
            Estimand.stabilizedWeights(effect.propensity().values(), effect.study().treated()));
    return new Range(summary.min(), summary.mean(), summary.max());
  }

  private static List<EstimateRow> estimates(AverageEffect effect, AteOptions options) {
    List<EstimateRow> rows = new ArrayList<>();
    for (Estimator estimator : Estimator.values()) {
      Contrast contrast = effect.estimate(estimator, options.estimand(), options.standardError());
      rows.add(new EstimateRow(lower(estimator), contrast.difference(), contrast.standardError()));
    }
    if (options.estimand() == Estimand.ATE) {
      rows.add(new EstimateRow("horvitz_thompson", effect.horvitzThompson(), Double.NaN));
    }
    return rows;
  }

  private static List<String> warnings(
      Study study, AverageEffect effect, AteOptions options, Gates gates) {
    List<String> warnings = new ArrayList<>(study.warnings());
    if (options.fit().folds() == 1) {
      warnings.add("In-sample: models predict the rows they were fitted to (--folds 1)");
    }
    int clipped = effect.propensity().clipped();
    if (clipped > 0) {
      warnings.add("Clipped the propensity of " + clipped + (clipped == 1 ? " row" : " rows"));
    }
    warnings.addAll(gates.warnings());
    return warnings;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
