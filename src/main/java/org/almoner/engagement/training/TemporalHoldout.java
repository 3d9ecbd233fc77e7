package org.almoner.engagement.training;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.causal.uplift.RankingBlock;
import org.almoner.engagement.model.TwoArmModel;
import org.almoner.engagement.model.UpliftFit;
import org.almoner.engagement.model.UpliftModel;
import org.almoner.engagement.model.UpliftScore;
import org.almoner.learn.EncodingFit;
import org.almoner.stats.Clusters;
import org.almoner.stats.prediction.BrierScore;
import org.almoner.stats.prediction.CalibrationLine;
import org.almoner.stats.ranking.RankAverageEffect;
import org.almoner.stats.ranking.RankingQuality;
import org.jspecify.annotations.Nullable;

/**
 * A model that learnt from early decision dates only, on the last ones. Between them lie the days
 * in which the early outcomes were still open.
 *
 * @param trainedTo last decision date learnt from, as days since 1970
 * @param testedFrom first decision date tested on
 * @param trainRows rows learnt from
 * @param testRows rows tested on
 * @param ranking of the tested rows
 * @param slope calibration slope of the effects, 1 where they mean what they say; null if constant
 * @param brier of the predicted success under the arm that happened
 */
record TemporalHoldout(
    long trainedTo,
    long testedFrom,
    int trainRows,
    int testRows,
    RankingBlock ranking,
    @Nullable Double slope,
    double brier) {
  /** A contact may follow for 7 days, an outcome for 30. */
  static final int GAP_DAYS = 30;

  private static final int FEWEST_ROWS = 200;

  /**
   * Trains and tests; null where either side has too few rows or only one arm.
   *
   * @param doublyRobust Γ of all rows
   */
  static @Nullable TemporalHoldout of(
      EffectLearning learnt, double[] doublyRobust, TrainingChoices choices) {
    TrainingRows rows = learnt.rows();
    int[] dates = Arrays.stream(rows.days()).distinct().sorted().toArray();
    int first =
        dates[
            Math.min(
                dates.length - 1, (int) (dates.length * (1 - choices.settings().holdoutShare())))];
    TrainingRows early = rows.where(row -> rows.days()[row] < first - GAP_DAYS);
    TrainingRows late = rows.where(row -> rows.days()[row] >= first);
    boolean enough = early.size() >= FEWEST_ROWS && late.size() >= FEWEST_ROWS;
    if (!enough || !early.hasBothArms() || !late.hasBothArms()) {
      return null;
    }
    double[] effects = of(doublyRobust, rows.days(), first);
    UpliftScore[] scores = late.score(model(learnt, early, choices, first));
    return of(early, late, scores, effects);
  }

  private static double[] of(double[] all, int[] days, int first) {
    return IntStream.range(0, days.length)
        .filter(i -> days[i] >= first)
        .mapToDouble(i -> all[i])
        .toArray();
  }

  private static UpliftModel model(
      EffectLearning learnt, TrainingRows early, TrainingChoices choices, int first) {
    TrainingRows rows = learnt.rows();
    double[] propensity = learnt.scores().nuisance().propensity();
    double[] own =
        IntStream.range(0, rows.size())
            .filter(row -> rows.days()[row] < first - GAP_DAYS)
            .mapToDouble(row -> propensity[row])
            .toArray();
    List<String> features = learnt.encoding().encoding().names();
    EncodingFit encoding = EncodingFit.of(early.features(), features, choices.interactions());
    TwoArmModel model =
        UpliftFit.of(
            encoding.encoding(), early.successes(encoding.design()), own, learnt.options().fit());
    return new UpliftModel(
        UpliftModel.FORMAT,
        TrainingChoices.CONFIDENCE,
        features.get(0),
        model,
        new java.util.TreeMap<>());
  }

  private static TemporalHoldout of(
      TrainingRows early, TrainingRows late, UpliftScore[] scores, double[] effects) {
    double[] uplift = Arrays.stream(scores).mapToDouble(UpliftScore::uplift).toArray();
    Clusters patients = late.patients();
    RankAverageEffect.Data ranked = new RankAverageEffect.Data(uplift, effects, patients);
    double[] happened = new double[scores.length];
    Arrays.setAll(
        happened,
        i ->
            late.contacted()[i]
                ? scores[i].successWithContact()
                : scores[i].successWithoutContact());
    boolean constant = Arrays.stream(uplift).allMatch(u -> u == uplift[0]);
    return new TemporalHoldout(
        Arrays.stream(early.days()).max().orElseThrow(),
        Arrays.stream(late.days()).min().orElseThrow(),
        early.size(),
        late.size(),
        RankingBlock.of(RankingQuality.of(ranked, late.contacted(), late.success()), true),
        constant ? null : CalibrationLine.of(uplift, effects, patients).slope().value(),
        BrierScore.of(happened, late.success()).score());
  }
}
