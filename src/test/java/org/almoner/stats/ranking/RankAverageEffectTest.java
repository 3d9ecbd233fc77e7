package org.almoner.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/ranking.py. */
class RankAverageEffectTest {
  private final RankAverageEffect.Data distinct = SmallTrial.distinct(1000).ranked();
  private final RankAverageEffect.Data tied = SmallTrial.tied(1000).ranked();

  @Test
  void agreesWithGrf() {
    assertThat(value(RankWeighting.AUTOC, distinct)).isCloseTo(0.066038682495, within(1e-12));
    assertThat(value(RankWeighting.QINI, distinct)).isCloseTo(0.021461500319, within(1e-12));
    assertThat(value(RankWeighting.AUTOC, tied)).isCloseTo(0.053684622038, within(1e-12));
    assertThat(value(RankWeighting.QINI, tied)).isCloseTo(0.021328808499, within(1e-12));
    assertThat(TargetingEffect.of(tied, ScoreGroups.of(tied.score()), 0.2).excess().value())
        .isCloseTo(0.060996655776, within(1e-12));
  }

  @Test
  void standardErrorIsThatOfTheHalfSampleBootstrap() {
    assertThat(standardError(RankWeighting.AUTOC, distinct))
        .isCloseTo(0.02974805, withinPercentage(5));
    assertThat(standardError(RankWeighting.QINI, distinct))
        .isCloseTo(0.00874763, withinPercentage(5));
    assertThat(standardError(RankWeighting.AUTOC, tied)).isCloseTo(0.02908751, withinPercentage(5));
    assertThat(standardError(RankWeighting.QINI, tied)).isCloseTo(0.00871558, withinPercentage(5));
  }

  @Test
  void bootstrapAgreesWithTheReference() {
    HalfSampleBootstrap bootstrap = new HalfSampleBootstrap(2000, 1);

    assertThat(bootstrap.standardError(RankWeighting.AUTOC, distinct))
        .isCloseTo(0.02974805, withinPercentage(5));
    assertThat(bootstrap.standardError(RankWeighting.QINI, tied))
        .isCloseTo(0.00871558, withinPercentage(5));
    assertThat(bootstrap.standardError(RankWeighting.QINI, tied))
        .isEqualTo(bootstrap.standardError(RankWeighting.QINI, tied));
  }

  @Test
  void copiesOfARowAddNothingWhenTheyAreOneCluster() {
    int copies = 3;
    double[] score = new double[copies * 1000];
    double[] effects = new double[copies * 1000];
    int[] codes = new int[copies * 1000];
    for (int i = 0; i < score.length; i++) {
      codes[i] = i / copies;
      score[i] = distinct.score()[i / copies];
      effects[i] = distinct.effects()[i / copies];
    }
    RankAverageEffect.Data copied =
        new RankAverageEffect.Data(score, effects, new Clusters(codes, 1000));

    assertThat(standardError(RankWeighting.QINI, copied))
        .isCloseTo(standardError(RankWeighting.QINI, distinct), withinPercentage(0.5));
    assertThat(new HalfSampleBootstrap(500, 3).standardError(RankWeighting.QINI, copied))
        .isCloseTo(standardError(RankWeighting.QINI, distinct), withinPercentage(10));
  }

  @Test
  void comparesTwoScoresInPairs() {
    double[] other = new double[1000];
    Arrays.setAll(other, i -> (i * 613) % 1013 / 1013.0);

    RankComparison comparison = RankComparison.of(distinct, other);

    assertThat(comparison.autoc().value()).isCloseTo(0.07423154, within(1e-8));
    assertThat(comparison.qini().value()).isCloseTo(0.02763864, within(1e-8));
    assertThat(comparison.autoc().standardError()).isCloseTo(0.0414675, withinPercentage(6));
    assertThat(comparison.qini().standardError()).isCloseTo(0.01246542, withinPercentage(6));
  }

  @Test
  void aScoreDoesNotDifferFromItself() {
    RankComparison comparison = RankComparison.of(distinct, distinct.score());

    assertThat(comparison.qini()).isEqualTo(new Estimate(0, 0));
    assertThat(comparison.qini().pValue()).isEqualTo(1);
  }

  @Test
  void aConstantScoreHasNoEffectAndNoError() {
    RankAverageEffect.Data constant =
        RankAverageEffect.Data.of(new double[1000], distinct.effects());

    assertThat(RankAverageEffect.of(RankWeighting.AUTOC, constant).estimate())
        .isEqualTo(new Estimate(0, 0));
    assertThat(RankAverageEffect.of(RankWeighting.QINI, constant).estimate())
        .isEqualTo(new Estimate(0, 0));
  }

  @Test
  void policyGainsAddUp() {
    PolicyValue policy = PolicyValue.all(distinct, List.of(0.3), 0.05).get(0);
    double overall = Arrays.stream(distinct.effects()).average().orElseThrow() - 0.05;

    assertThat(policy.overNobody().value() - policy.overEverybody().value())
        .isCloseTo(overall, within(1e-12));
    assertThat(policy.overRandom().value())
        .isCloseTo(policy.overNobody().value() - 0.3 * overall, within(1e-12));
    assertThat(PolicyValue.over(distinct.score(), distinct, 0.3, 0.05).value()).isZero();
  }

  @Test
  void aScoreThatIsNotANumberIsNamedByItsRow() {
    assertThatThrownBy(
            () -> RankAverageEffect.Data.of(new double[] {1, Double.NaN}, new double[] {1, 1}))
        .hasMessage("score must be finite, got NaN in row 2");
  }

  private static double value(RankWeighting weighting, RankAverageEffect.Data data) {
    return RankAverageEffect.of(weighting, data).estimate().value();
  }

  private static double standardError(RankWeighting weighting, RankAverageEffect.Data data) {
    return RankAverageEffect.of(weighting, data).estimate().standardError();
  }
}
