package org.almoner.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.almoner.stats.ReferenceCsv;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Hillstrom's e-mail trial, ranked by past spending. Reference values were computed with
 * scikit-uplift and CausalML, and with grf's definitions in NumPy.
 */
class RankingOfHillstromTest {
  private static RankingQuality quality;

  @BeforeAll
  static void rankHillstrom() {
    ReferenceCsv trial = ReferenceCsv.read("causal/hillstrom/womens_validation_scores.csv");
    quality =
        new SmallTrial(trial.numbers("score"), trial.flags("t"), trial.numbers("visit")).quality();
  }

  @Test
  void qiniCoefficientsAgreeWithScikitUplift() {
    QiniCurve curve = quality.qini();

    assertThat(curve.coefficient()).isCloseTo(-0.0013834161329541635, within(1e-12));
    assertThat(curve.coefficientWithoutNegative()).isCloseTo(-0.00726215157574529, within(1e-12));
    assertThat(curve.actual().area()).isCloseTo(5354236.911881529, within(1e-5));
    assertThat(curve.perfect().area()).isCloseTo(33029938.26071361, within(1e-5));
  }

  @Test
  void upliftCoefficientAgreesWithScikitUplift() {
    assertThat(quality.uplift().orElseThrow()).isCloseTo(-0.0007793889536276977, within(1e-12));
  }

  @Test
  void upliftAtShareAgreesWithScikitUplift() {
    assertUplift(0, 0.1, 0.0684364807108312, 0.07061861782726137);
    assertUplift(1, 0.2, 0.06193878523533852, 0.06173221775698881);
    assertUplift(2, 0.3, 0.04922681385344646, 0.04952849288470637);
    assertUplift(3, 0.5, 0.044627587805008084, 0.045590966528673005);
  }

  /**
   * CausalML gives 0.496371 for the order that pandas' unstable sort leaves in equal scores; 200
   * random orders average 0.4956 with a standard deviation of 0.0012.
   */
  @Test
  void cumulativeGainIsThatOfCausalMlUpToTheOrderWithinEqualScores() {
    double area = quality.gain().area().orElseThrow();

    assertThat(area).isCloseTo(0.49569497, within(1e-8));
    assertThat(area).isCloseTo(0.496371, within(0.0012));
  }

  @Test
  void rankWeightedEffectsAgreeWithGrf() {
    assertThat(quality.autoc().estimate().value()).isCloseTo(0.0027790844926256913, within(1e-12));
    assertThat(quality.qiniEffect().estimate().value())
        .isCloseTo(-0.00015265254945951044, within(1e-12));
  }

  @Test
  void targetingCurveAgreesWithGrf() {
    assertTargeting(0, 0.1, 0.022358754219318912);
    assertTargeting(1, 0.2, 0.016214323074897112);
    assertTargeting(2, 0.3, 0.0025230901815678428);
    assertTargeting(4, 0.5, -0.0021396270524075556);
  }

  private static void assertTargeting(int index, double share, double expected) {
    TargetingEffect effect = quality.targeting().get(index);
    assertThat(effect.share()).isEqualTo(share);
    assertThat(effect.excess().value()).isCloseTo(expected, within(1e-12));
  }

  private static void assertUplift(int index, double share, double overall, double byGroup) {
    UpliftAtShare uplift = quality.upliftAtShare().get(index);
    assertThat(uplift.share()).isEqualTo(share);
    assertThat(uplift.overall()).isCloseTo(overall, within(1e-12));
    assertThat(uplift.byGroup()).isCloseTo(byGroup, within(1e-12));
  }
}
