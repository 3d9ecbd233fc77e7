package org.almoner.causal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.almoner.stats.Estimand;
import org.almoner.stats.WeightSummary;

/**
 * An average effect with everything that is needed to believe it or not; the components, some of
 * them unwrapped, are the fields of {@code lab ate --format json}.
 *
 * @param setting what was asked of which rows
 * @param effect the answer
 * @param sensitivity ratios and E-values
 * @param essTreated effective sample size of the treated after weighting
 * @param essControl of the controls
 * @param weights stabilised weights of the ATE
 * @param estimates every estimator's answer to the same question
 */
public record AteResult(
    @JsonUnwrapped AteSetting setting,
    @JsonUnwrapped AteEstimate effect,
    @JsonUnwrapped Sensitivity sensitivity,
    double essTreated,
    double essControl,
    PropensitySummary propensity,
    Overlap overlap,
    Range weights,
    List<EstimatorRow> estimates,
    List<BalanceRow> balance,
    List<Refutation> refuters,
    List<Gate> gates,
    List<String> warnings) {

  /** Smallest, mean and largest of some weights. */
  public record Range(double min, double mean, double max) {}

  /** Estimates the effect that the options ask for. */
  public static AteResult of(Study study, AteOptions options) {
    return of(AverageEffect.of(study, options.fit()), options);
  }

  static AteResult of(AverageEffect effect, AteOptions options) {
    Study study = effect.study();
    double[] weights = effect.weights(options.estimand());
    ArmWeights arms = ArmWeights.of(weights, study.treated());
    List<BalanceRow> balance = BalanceRow.all(study, weights, options.fit().workers());
    var propensity = PropensitySummary.of(effect.propensity(), study.treated());
    List<Refutation> refutations = Refutation.all(study, options);
    Gates gates = Gates.of(propensity, arms, balance, refutations);
    Contrast chosen =
        effect.estimate(options.estimator(), options.estimand(), options.standardError());
    List<String> warnings =
        new ArrayList<>(FitWarnings.of(study, effect.propensity(), options.fit()).list());
    warnings.addAll(gates.warnings());
    return new AteResult(
        AteSetting.of(study, options),
        AteEstimate.of(effect, options),
        Sensitivity.of(study, chosen, options.confidence()),
        arms.treated().effectiveSampleSize(),
        arms.control().effectiveSampleSize(),
        propensity,
        Overlap.of(effect.propensity().raw(), study.treated()),
        stabilized(effect),
        EstimatorRow.all(effect, options),
        balance,
        refutations,
        gates.list(),
        warnings);
  }

  private static Range stabilized(AverageEffect effect) {
    WeightSummary summary =
        WeightSummary.of(
            Estimand.stabilizedWeights(effect.propensity().values(), effect.study().treated()));
    return new Range(summary.min(), summary.mean(), summary.max());
  }
}
