package org.almoner.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.almoner.stats.Estimate;
import org.almoner.stats.compare.MeanDifference;
import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/ranking.py. */
class RankingTest {
  private final SmallTrial distinct = SmallTrial.distinct(1000);
  private final SmallTrial tied = SmallTrial.tied(1000);

  @Test
  void agreesWithThePublicDefinitionsWhereScoresAreDistinct() {
    RankingQuality quality = distinct.quality();

    assertThat(quality.qini().coefficient()).isCloseTo(0.064129293265, within(1e-12));
    assertThat(quality.qini().coefficientWithoutNegative())
        .isCloseTo(0.306194950591, within(1e-12));
    assertThat(quality.uplift().orElseThrow()).isCloseTo(0.083436519583, within(1e-12));
    assertThat(quality.gain().normalizedArea()).isCloseTo(0.653227428406, within(1e-12));
  }

  @Test
  void agreesWithThePublicDefinitionsWhereScoresAreTied() {
    RankingQuality quality = tied.quality();

    assertThat(quality.qini().coefficient()).isCloseTo(0.063818374799, within(1e-12));
    assertThat(quality.qini().coefficientWithoutNegative())
        .isCloseTo(0.304710423637, within(1e-12));
    assertThat(quality.uplift().orElseThrow()).isCloseTo(0.082824405153, within(1e-12));
  }

  @Test
  void upliftAtShareAgreesWithScikitUplift() {
    RankedCounts counts = RankedCounts.of(distinct.score(), distinct.treated(), distinct.outcome());

    assertThat(UpliftAtShare.of(counts, 0.2).overall()).isCloseTo(0.218470505477, within(1e-12));
    assertThat(UpliftAtShare.of(counts, 0.2).byGroup()).isCloseTo(0.227152988855, within(1e-12));
    assertThat(UpliftAtShare.of(counts, 0.5).overall()).isCloseTo(0.200161030596, within(1e-12));
    assertThat(UpliftAtShare.of(counts, 0.5).byGroup()).isCloseTo(0.195878274268, within(1e-12));
  }

  @Test
  void tiesGiveTheSameAnswerInAnyOrder() {
    SmallTrial other = tied.reversed();
    RankedCounts forth = RankedCounts.of(tied.score(), tied.treated(), tied.outcome());
    RankedCounts back = RankedCounts.of(other.score(), other.treated(), other.outcome());

    assertThat(other.quality().gain().meanGain()).isEqualTo(tied.quality().gain().meanGain());
    for (double share = 0.1; share <= 1; share += 0.1) {
      assertThat(UpliftAtShare.of(back, share)).isEqualTo(UpliftAtShare.of(forth, share));
    }
  }

  @Test
  void aConstantScoreFindsTheAverageEffectAtEveryShare() {
    RankedCounts counts = RankedCounts.of(new double[1000], distinct.treated(), distinct.outcome());
    double overall = MeanDifference.of(distinct.outcome(), distinct.treated()).estimate().value();

    assertThat(UpliftAtShare.of(counts, 0.3).overall()).isCloseTo(overall, within(1e-12));
    assertThat(UpliftAtShare.of(counts, 0.3).byGroup()).isCloseTo(overall, within(1e-12));
  }

  @Test
  void reversingTheScoreFlipsTheQiniCurveAboutItsDiagonal() {
    // Pairs of a treated and a control row, so that both arms grow alike from either end.
    double[] reversed = new double[1000];
    boolean[] alternate = new boolean[1000];
    for (int i = 0; i < reversed.length; i++) {
      int pair = i / 2;
      reversed[i] = -pair;
      alternate[i] = i % 2 == 0;
    }
    double[] forward = new double[1000];
    for (int i = 0; i < forward.length; i++) {
      int pair = i / 2;
      forward[i] = pair;
    }

    QiniCurve forth = new SmallTrial(forward, alternate, distinct.outcome()).quality().qini();
    QiniCurve back = new SmallTrial(reversed, alternate, distinct.outcome()).quality().qini();
    assertThat(forth.coefficient()).isCloseTo(-back.coefficient(), within(1e-12));
  }

  @Test
  void areaIsNotEstimableWithoutAnOverallEffect() {
    boolean[] treated = {true, false, true, false};
    double[] outcome = {1, 0, 0, 1};
    RankedCounts counts = RankedCounts.of(new double[] {4, 3, 2, 1}, treated, outcome);
    Estimate difference = MeanDifference.of(outcome, treated).estimate();

    assertThat(CumulativeGain.of(counts, difference).area()).isEmpty();
  }

  @Test
  void oneArmAloneIsRefused() {
    assertThatThrownBy(
            () ->
                RankedCounts.of(
                    new double[] {1, 2}, new boolean[] {false, false}, new double[] {0, 1}))
        .hasMessage("Need treated and control rows, got no treated row");
  }

  @Test
  void oneCallGivesEveryDefinition() {
    RankingQuality quality = distinct.quality();

    assertThat(quality.upliftAtShare()).hasSize(4);
    assertThat(quality.targeting().get(9).excess().value()).isZero();
  }
}
