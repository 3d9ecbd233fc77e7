package org.almoner.causal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import org.almoner.causal.checks.ArmWeights;
import org.almoner.causal.checks.EffectCheck;
import org.almoner.causal.checks.EffectChecks;
import org.almoner.causal.checks.FitWarnings;
import org.almoner.causal.checks.Positivity;
import org.almoner.causal.effect.DoublyRobustMeans;
import org.almoner.causal.effect.SubgroupRow;
import org.almoner.causal.nuisance.Nuisance;
import org.almoner.causal.nuisance.Weighting;
import org.almoner.causal.study.Study;
import org.almoner.causal.uplift.Calibration;
import org.almoner.causal.uplift.DecileRow;
import org.almoner.causal.uplift.PolicyRow;
import org.almoner.causal.uplift.PredictionError;
import org.almoner.causal.uplift.RankingBlock;
import org.almoner.causal.uplift.ScoreComparison;
import org.almoner.causal.uplift.TimeSplit;
import org.almoner.causal.uplift.UpliftAverage;
import org.almoner.causal.uplift.UpliftChecks;
import org.almoner.causal.uplift.UpliftOptions;
import org.almoner.causal.uplift.UpliftScores;
import org.almoner.frame.InputException;
import org.almoner.stats.Normal;
import org.almoner.stats.ranking.RankAverageEffect;
import org.almoner.stats.ranking.RankingQuality;
import org.almoner.stats.weighting.DoublyRobustScores;
import org.almoner.stats.weighting.Estimand;
import org.jspecify.annotations.Nullable;

/**
 * Who profits, and how well that is known; the components, some of them unwrapped, are the fields
 * of {@code lab uplift --format json}.
 *
 * @param setting how it was learnt
 * @param temporal how rows were split in time; absent where they were not
 * @param average the average effect by the same scores
 * @param against a paired test against another score; absent without one
 * @param policyValue what treating the first rows is worth
 * @param subgroups effects in named subgroups
 * @param error of the predictions
 */
public record UpliftResult(
    @JsonUnwrapped UpliftSetting setting,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable TimeSplit temporal,
    @JsonUnwrapped UpliftAverage average,
    @JsonUnwrapped Positivity positivity,
    RankingBlock ranking,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ScoreComparison against,
    List<PolicyRow> policyValue,
    List<SubgroupRow> subgroups,
    List<DecileRow> deciles,
    Calibration calibration,
    @JsonUnwrapped PredictionError error,
    List<EffectCheck> gates,
    List<String> warnings) {

  /**
   * @param truth names of two columns, the true outcome without and with treatment; empty for none
   */
  public static UpliftResult of(
      Study study, UpliftScores scores, UpliftOptions options, List<String> truth) {
    return of(study, scores, options, UpliftChecks.ofTruth(truth));
  }

  /** With further checks. */
  public static UpliftResult of(
      Study study, UpliftScores scores, UpliftOptions options, UpliftChecks checks) {
    Weighting weighting = options.fit().weighting();
    Nuisance nuisance = scores.nuisance();
    double[] weights = weighting.weights(Estimand.ATE, nuisance.propensity(), study.treated());
    ArmWeights arms = ArmWeights.of(weights, study.treated());
    Positivity positivity = Positivity.of(study, scores.propensity(), arms);
    RankAverageEffect.Data ranked = ranked(study, scores);
    RankingBlock ranking = ranking(study, ranked);
    double[] other = checks.against().isEmpty() ? null : other(study, checks.against());
    double lowest =
        ranking.qini() - Normal.twoSidedQuantile(options.confidence()) * ranking.qiniSe();
    EffectChecks effectChecks = EffectChecks.of(positivity.propensity(), arms).ranking(lowest);
    return new UpliftResult(
        UpliftSetting.of(study, options),
        checks.split(),
        UpliftAverage.of(study, scores, options),
        positivity,
        ranking,
        other == null ? null : ScoreComparison.of(ranked, checks.against(), other),
        PolicyRow.all(ranked, checks.policy(), other, options.confidence()),
        SubgroupRow.all(
            new DoublyRobustMeans(study, nuisance, Estimand.ATE, weights),
            checks.subgroups(),
            options.confidence()),
        DecileRow.all(scores.effect(), ranked.effects(), options.confidence()),
        Calibration.of(study, scores.effect(), ranked.effects()),
        PredictionError.of(study, scores, checks.truth()),
        effectChecks.list(),
        warnings(study, scores, options, effectChecks));
  }

  private static List<String> warnings(
      Study study, UpliftScores scores, UpliftOptions options, EffectChecks checks) {
    List<String> warnings =
        new ArrayList<>(FitWarnings.of(study, scores.propensity(), options.fit()).list());
    warnings.addAll(checks.warnings());
    return warnings;
  }

  private static RankAverageEffect.Data ranked(Study study, UpliftScores scores) {
    Nuisance nuisance = scores.nuisance();
    double[] effects =
        DoublyRobustScores.of(
            study.outcome(),
            study.treated(),
            new DoublyRobustScores.Nuisances(
                nuisance.propensity(), nuisance.treated(), nuisance.control()));
    return study.groups() == null
        ? RankAverageEffect.Data.of(scores.effect(), effects)
        : new RankAverageEffect.Data(scores.effect(), effects, study.groups());
  }

  private static RankingBlock ranking(Study study, RankAverageEffect.Data ranked) {
    return RankingBlock.of(
        RankingQuality.of(ranked, study.treated(), study.outcome()), study.binary());
  }

  private static double[] other(Study study, String column) {
    double[] values = study.table().numbers(column);
    for (int row = 0; row < values.length; row++) {
      if (Double.isNaN(values[row])) {
        throw new InputException(
            study.table().place(row, column) + ": the score is missing; fill it");
      }
    }
    return values;
  }
}
