package org.almoner.causal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.almoner.stats.BrierScore;
import org.almoner.stats.DoublyRobustScores;
import org.almoner.stats.Estimand;
import org.almoner.stats.MeanDifference;
import org.almoner.stats.Normal;
import org.jspecify.annotations.Nullable;

/**
 * Who profits, and how well that is known; the components are the fields of {@code lab uplift
 * --format json}.
 *
 * @param estimate the average effect by doubly robust scores, out of fold
 * @param meanEffect mean of τ(x)
 * @param brierTreated mean squared error of the predicted probability; null unless binary
 * @param sqrtPehe null unless the truth is given, as is ateError
 */
public record UpliftResult(
    int n,
    int nTreated,
    String learner,
    String base,
    String outcomeWeights,
    int folds,
    long seed,
    String estimand,
    String estimator,
    double estimate,
    double stdError,
    double ciLow,
    double ciHigh,
    double iptwEstimate,
    double meanEffect,
    double crudeDifference,
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
    Contrast average =
        new Contrast(DoublyRobustMeans.of(study, nuisance, Estimand.ATE), study.groups());
    double margin = Normal.twoSidedQuantile(options.confidence()) * average.standardError();
    double[] weights = Estimand.ATE.weights(nuisance.propensity(), study.treated());
    double[] doublyRobust =
        DoublyRobustScores.of(
            study.outcome(),
            study.treated(),
            new DoublyRobustScores.Nuisances(
                nuisance.propensity(), nuisance.treated(), nuisance.control()));
    ArmWeights arms = ArmWeights.of(weights, study.treated());
    var propensity = PropensitySummary.of(scores.propensity(), study.treated());
    RankingBlock ranking = RankingBlock.of(study, scores.effect(), doublyRobust);
    List<Gate> gates = gates(propensity, arms, ranking, options);
    TruthError error = truth(study, scores, truth);
    boolean weighs =
        options.learner() == Learner.T && options.weighting().weighs(options.fit().folds());
    return new UpliftResult(
        study.size(),
        study.treatedCount(),
        lower(options.learner()),
        lower(options.fit().base()),
        weighs ? "iptw" : "none",
        options.fit().folds(),
        options.fit().seed(),
        "ate",
        "aipw",
        average.difference(),
        average.standardError(),
        average.difference() - margin,
        average.difference() + margin,
        HajekMeans.of(study.treated(), study.outcome(), weights).difference(),
        IntStream.range(0, study.size()).mapToDouble(i -> scores.effect()[i]).average().orElse(0),
        MeanDifference.of(study.outcome(), study.treated()).estimate().value(),
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
        gates,
        warnings(study, scores, options));
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

  private static List<String> warnings(Study study, UpliftScores scores, UpliftOptions options) {
    List<String> warnings = new ArrayList<>(study.warnings());
    if (options.fit().folds() == 1) {
      warnings.add("In-sample: models predict the rows they were fitted to (--folds 1)");
    }
    int clipped = scores.propensity().clipped();
    if (clipped > 0) {
      warnings.add("Clipped the propensity of " + clipped + (clipped == 1 ? " row" : " rows"));
    }
    return warnings;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
