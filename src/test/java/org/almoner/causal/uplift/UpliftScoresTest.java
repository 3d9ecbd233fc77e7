package org.almoner.causal.uplift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.causal.UpliftResult;
import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.study.Simulation;
import org.almoner.causal.study.Study;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpliftScoresTest {
  private final Study study = Simulation.confounded(2000, 7);

  @ParameterizedTest
  @EnumSource(
      value = Learner.class,
      names = {"T", "X", "DR", "R"})
  void everyLearnerButTheSingleModelFindsWhoProfits(Learner learner) {
    double[] effect = UpliftScores.of(study, Fits.uplift(learner, Fits.of(5, 1))).effect();

    assertThat(rootMeanSquaredError(effect)).isLessThan(0.25);
  }

  @Test
  void aSingleLinearModelGivesEverybodyAboutTheSameEffect() {
    double[] effect = UpliftScores.of(study, Fits.uplift(Learner.S, Fits.of(1, 1))).effect();

    assertThat(effect[0]).isBetween(0.8, 1.2);
    assertThat(Arrays.stream(effect)).allMatch(value -> Math.abs(value - effect[0]) < 1e-9);
  }

  @ParameterizedTest
  @EnumSource(Learner.class)
  void threadsDoNotChangeABit(Learner learner) {
    Study large = Simulation.confounded(20_000, 3);

    assertThat(effect(large, learner, Fits.of(BaseKind.LOGISTIC, 3, 5, 1)))
        .isEqualTo(effect(large, learner, Fits.of(BaseKind.LOGISTIC, 3, 5, 2)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Learner.class,
      names = {"T", "S"})
  void boostedTreesRepeatThemselves(Learner learner) {
    Study small = Simulation.confounded(400, 3);

    assertThat(effect(small, learner, Fits.of(BaseKind.BOOSTING, 3, 5, 1)))
        .isEqualTo(effect(small, learner, Fits.of(BaseKind.BOOSTING, 3, 5, 2)));
  }

  @Test
  void anotherSeedDealsOtherFolds() {
    assertThat(effect(study, Learner.T, Fits.of(5, 1)))
        .isNotEqualTo(effect(study, Learner.T, Fits.of(5, 2)));
  }

  @Test
  void theRankingOfATrueEffectHelps() {
    UpliftOptions options = Fits.uplift(Learner.T, Fits.of(5, 1));
    UpliftResult result =
        UpliftResult.of(study, UpliftScores.of(study, options), options, List.of());

    assertThat(result.ranking().autoc()).isGreaterThan(4 * result.ranking().autocSe());
    assertThat(result.calibration().slope()).isBetween(0.8, 1.2);
    assertThat(result.deciles()).hasSize(10);
  }

  private static double[] effect(Study study, Learner learner, FitOptions options) {
    return UpliftScores.of(study, Fits.uplift(learner, options)).effect();
  }

  private double rootMeanSquaredError(double[] effect) {
    double[] x2 = study.table().numbers("x2");
    return Math.sqrt(
        IntStream.range(0, effect.length)
            .mapToDouble(i -> Math.pow(effect[i] - 1 - x2[i], 2))
            .average()
            .orElseThrow());
  }
}
