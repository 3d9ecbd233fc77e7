package org.almoner.causal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.stats.BrierScore;
import org.almoner.stats.DoublyRobustScores;
import org.almoner.stats.Estimand;
import org.almoner.stats.Normal;
import org.jspecify.annotations.Nullable;

/**
 * Who profits, and how well that is known; the components, some of them unwrapped, are the fields
 * of {@code lab uplift --format json}.
 *
 * @param setting how it was learnt
 * @param average the average effect by the same scores
 * @param brierTreated mean squared error of the predicted probability; null unless binary
 * @param sqrtPehe null unless the truth is given, as is ateError
 */
public record UpliftResult(
    @JsonUnwrapped UpliftSetting setting,
    @JsonUnwrapped UpliftAverage average,
    double essTreated,
    double essControl,
    PropensitySummary propensity,
    Overlap overlap,
    RankingBlock ranking,
    List<DecileRow> deciles,
    Calibration calibration,
    @Nullable Double brierTreated,
    @Nullable Double brierControl,
    @Nullable Double sqrtPehe,
    @Nullable Double ateError,
    List<Gate> gates,
    List<String> warnings) {

  /**
   * @param truth names of two columns, the true outcome without and with treatment; empty for none
   */
  public static UpliftResult of(
      Study study, UpliftScores scores, UpliftOptions options, List<String> truth) {
    Nuisance nuisance = scores.nuisance();
    ArmWeights arms =
        ArmWeights.of(
            Estimand.ATE.weights(nuisance.propensity(), study.treated()), study.treated());
    double[] doublyRobust = doublyRobust(study, nuisance);
    var propensity = PropensitySummary.of(scores.propensity(), study.treated());
    RankingBlock ranking = RankingBlock.of(study, scores.effect(), doublyRobust);
    TruthError error = truth(study, scores, truth);
    return new UpliftResult(
        UpliftSetting.of(study, options),
        UpliftAverage.of(study, scores, options.confidence()),
        arms.treated().effectiveSampleSize(),
        arms.control().effectiveSampleSize(),
        propensity,
        Overlap.of(scores.propensity().raw(), study.treated()),
        ranking,
        DecileRow.all(scores.effect(), doublyRobust, options.confidence()),
        Calibration.of(study, scores.effect(), doublyRobust),
        brier(study, nuisance.treated(), true),
        brier(study, nuisance.control(), false),
        error == null ? null : error.sqrtPehe(),
        error == null ? null : error.ateError(),
        gates(propensity, arms, ranking, options),
        FitWarnings.of(study, scores.propensity(), options.fit()).list());
  }

  private static double[] doublyRobust(Study study, Nuisance nuisance) {
    return DoublyRobustScores.of(
        study.outcome(),
        study.treated(),
        new DoublyRobustScores.Nuisances(
            nuisance.propensity(), nuisance.treated(), nuisance.control()));
  }

  private static List<Gate> gates(
      PropensitySummary propensity, ArmWeights arms, RankingBlock ranking, UpliftOptions options) {
    List<Gate> gates = new ArrayList<>(Gates.of(propensity, arms, List.of(), List.of()).list());
    gates.removeIf(gate -> gate.gate().equals("worst_smd"));
    double z = Normal.twoSidedQuantile(options.confidence());
    gates.add(Gate.atLeast("qini_lower_limit", ranking.qini() - z * ranking.qiniSe(), 0));
    return gates;
  }

  private static @Nullable TruthError truth(
      Study study, UpliftScores scores, List<String> columns) {
    return columns.isEmpty()
        ? null
        : TruthError.of(
            scores.effect(),
            study.table().numbers(columns.get(0)),
            study.table().numbers(columns.get(1)));
  }

  private static @Nullable Double brier(Study study, double[] predicted, boolean arm) {
    if (!study.binary()) {
      return null;
    }
    int[] rows = IntStream.range(0, study.size()).filter(i -> study.treated()[i] == arm).toArray();
    double[] own = new double[rows.length];
    double[] outcome = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      own[i] = Math.max(0, Math.min(1, predicted[rows[i]]));
      outcome[i] = study.outcome()[rows[i]];
    }
    return BrierScore.of(own, outcome).score();
  }
}
