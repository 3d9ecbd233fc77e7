package org.almoner.causal.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.study.Simulation;
import org.almoner.causal.study.Study;
import org.almoner.support.Fits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** No model is told anything of the outcomes of the rows it predicts. */
class NoLeakTest {
  private final Study study = Simulation.confounded(300, 9);

  @ParameterizedTest
  @CsvSource({
    "T,LOGISTIC", "S,LOGISTIC", "X,LOGISTIC", "DR,LOGISTIC", "R,LOGISTIC",
    "T,BOOSTING", "S,BOOSTING", "X,BOOSTING", "DR,BOOSTING", "R,BOOSTING"
  })
  void otherOutcomesOfAFoldLeaveItsScoresAsTheyAre(Learner learner, BaseKind base) {
    UpliftOptions options = options(learner, base);
    UpliftScores before = UpliftScores.of(study, options);
    int[] fold =
        IntStream.range(0, study.size()).filter(i -> before.cells().folds()[i] == 1).toArray();
    double[] changed = study.outcome().clone();
    Arrays.stream(fold).forEach(i -> changed[i] += 100 * (i % 3));

    UpliftScores after = UpliftScores.of(study.withOutcome(changed), options);

    // Newton's steps of all folds stop together, which other outcomes may delay by a rounding.
    assertThat(effects(after, fold)).containsExactly(effects(before, fold), within(1e-6));
    assertThat(after.effect()).isNotEqualTo(before.effect());
  }

  @ParameterizedTest
  @EnumSource(Learner.class)
  void whatHappensAfterTheSplitDoesNotReachTheModels(Learner learner) {
    UpliftOptions options = options(learner, BaseKind.BOOSTING);
    TimeSplit split = TimeSplit.of(study, "x3", "0.5");
    double[] changed = study.outcome().clone();
    Arrays.stream(split.test()).forEach(i -> changed[i] -= 50 * (i % 2));

    assertThat(split.scores(study.withOutcome(changed), options).effect())
        .isEqualTo(split.scores(study, options).effect())
        .hasSize(split.nTest());
  }

  private static double[] effects(UpliftScores scores, int[] rows) {
    return Arrays.stream(rows).mapToDouble(row -> scores.effect()[row]).toArray();
  }

  private static UpliftOptions options(Learner learner, BaseKind base) {
    FitOptions fit = Fits.of(base, 4, 1, 2);
    return Fits.uplift(learner, fit);
  }
}
