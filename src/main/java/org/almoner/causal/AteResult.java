package org.almoner.causal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.almoner.causal.checks.ArmWeights;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.checks.EffectCheck;
import org.almoner.causal.checks.EffectChecks;
import org.almoner.causal.checks.FitWarnings;
import org.almoner.causal.checks.NegativeControl;
import org.almoner.causal.checks.Positivity;
import org.almoner.causal.checks.PropensityAgreement;
import org.almoner.causal.checks.Refutation;
import org.almoner.causal.checks.Sensitivity;
import org.almoner.causal.effect.AteEstimate;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.effect.DoublyRobustMeans;
import org.almoner.causal.effect.EstimatorRow;
import org.almoner.causal.effect.SubgroupRow;
import org.almoner.causal.study.Study;
import org.almoner.stats.weighting.Estimand;
import org.almoner.stats.weighting.WeightSummary;
import org.jspecify.annotations.Nullable;

/**
 * An average effect with everything that is needed to believe it or not; the components, some of
 * them unwrapped, are the fields of {@code lab ate --format json}.
 *
 * @param setting what was asked of which rows
 * @param effect the answer
 * @param sensitivity how much hidden bias would explain the effect away
 * @param positivity how comparable the arms are
 * @param propensityAgreement absent unless propensities are known
 * @param weights stabilised weights of the ATE
 * @param estimates every estimator's answer to the same question
 */
public record AteResult(
    @JsonUnwrapped AteSetting setting,
    @JsonUnwrapped AteEstimate effect,
    @JsonUnwrapped Sensitivity sensitivity,
    @JsonUnwrapped Positivity positivity,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PropensityAgreement propensityAgreement,
    Range weights,
    List<EstimatorRow> estimates,
    List<BalanceRow> balance,
    List<SubgroupRow> subgroups,
    List<NegativeControl> negativeControls,
    List<Refutation> refuters,
    List<EffectCheck> gates,
    List<String> warnings) {

  /** Smallest, mean and largest of some weights. */
  public record Range(double min, double mean, double max) {}

  /** Estimates the effect that the options ask for. */
  public static AteResult of(Study study, AteOptions options) {
    return of(AverageEffect.of(study, options.fit()), options);
  }

  public static AteResult of(AverageEffect effect, AteOptions options) {
    Study study = effect.study();
    double[] weights = effect.weights(options.estimand());
    ArmWeights arms = ArmWeights.of(weights, study.treated());
    Positivity positivity = Positivity.of(study, effect.propensity(), arms);
    List<BalanceRow> balance = BalanceRow.all(study, weights, options.fit().workers());
    List<Refutation> refutations = Refutation.all(study, options);
    List<NegativeControl> controls = NegativeControl.all(study, options);
    EffectChecks checks =
        EffectChecks.of(positivity.propensity(), arms)
            .balance(balance)
            .refutations(refutations)
            .controls(controls);
    return new AteResult(
        AteSetting.of(study, options),
        AteEstimate.of(effect, options),
        Sensitivity.of(effect, options),
        positivity,
        PropensityAgreement.of(effect, options),
        stabilized(effect),
        EstimatorRow.all(effect, options),
        balance,
        SubgroupRow.all(
            new DoublyRobustMeans(study, effect.nuisance(), options.estimand(), weights),
            options.checks().subgroups(),
            options.confidence()),
        controls,
        refutations,
        checks.list(),
        warnings(effect, options, checks));
  }

  private static List<String> warnings(
      AverageEffect effect, AteOptions options, EffectChecks checks) {
    List<String> warnings =
        new ArrayList<>(FitWarnings.of(effect.study(), effect.propensity(), options.fit()).list());
    warnings.addAll(checks.warnings());
    return warnings;
  }

  private static Range stabilized(AverageEffect effect) {
    WeightSummary summary =
        WeightSummary.of(
            Estimand.stabilizedWeights(effect.propensity().values(), effect.study().treated()));
    return new Range(summary.min(), summary.mean(), summary.max());
  }
}
