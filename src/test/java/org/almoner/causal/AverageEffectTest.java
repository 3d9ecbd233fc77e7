package org.almoner.causal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.almoner.causal.checks.ArmWeights;
import org.almoner.causal.checks.BalanceRow;
import org.almoner.causal.effect.AteChecks;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.AverageEffect;
import org.almoner.causal.effect.Contrast;
import org.almoner.causal.effect.Estimator;
import org.almoner.causal.effect.StandardErrorKind;
import org.almoner.causal.matrix.Workers;
import org.almoner.causal.nuisance.Clip;
import org.almoner.causal.nuisance.FitOptions;
import org.almoner.causal.nuisance.Weighting;
import org.almoner.causal.study.Simulation;
import org.almoner.causal.study.Study;
import org.almoner.causal.uplift.Learner;
import org.almoner.causal.uplift.UpliftOptions;
import org.almoner.causal.uplift.UpliftScores;
import org.almoner.frame.DataFile;
import org.almoner.frame.SharedData;
import org.almoner.stats.weighting.Estimand;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In-sample figures; reference values: src/test/reference/average_effect.R. */
class AverageEffectTest {

  /** Hernán and Robins' quitting smokers: NHEFS, weight gained from 1971 to 1982. */
  @Nested
  class WeightGain {
    private final Study study =
        Study.read(
            SharedData.file("nhefs/nhefs.csv"),
            Simulation.question(
                "qsmk",
                "wt82_71",
                "sex, race, age, age^2, C(education), smokeintensity, smokeintensity^2, smokeyrs,"
                    + " smokeyrs^2, C(exercise), C(active), wt71, wt71^2"),
            List.of(),
            1);
    private final AverageEffect effect = AverageEffect.of(study, Fits.of(1, 1));

    @Test
    void rowsWithoutOutcomeAreLeftOut() {
      assertThat(study.size()).isEqualTo(1566);
      assertThat(study.warnings()).contains("Left out 63 rows without wt82_71");
    }

    @Test
    void weightingAgreesWithR() {
      Contrast ate = effect.estimate(Estimator.IPTW, Estimand.ATE, StandardErrorKind.ROBUST);

      assertThat(ate.difference()).isCloseTo(3.44054, within(5e-6));
      assertThat(ate.standardError()).isCloseTo(0.52549, within(5e-6));
      assertThat(weighted(Estimand.ATT)).isCloseTo(3.33626, within(5e-6));
      assertThat(weighted(Estimand.ATO)).isCloseTo(3.46115, within(5e-6));
      assertThat(weighted(Estimand.ATM)).isCloseTo(3.40042, within(5e-6));
      assertThat(effect.horvitzThompson()).isCloseTo(3.42401, within(5e-6));
    }

    @Test
    void doublyRobustScoresAndTheGFormulaAgreeWithR() {
      Contrast robust = effect.estimate(Estimator.AIPW, Estimand.ATE, StandardErrorKind.ROBUST);
      Contrast formula = effect.estimate(Estimator.G, Estimand.ATE, StandardErrorKind.ROBUST);

      assertThat(robust.difference()).isCloseTo(3.373265, within(5e-7));
      assertThat(robust.standardError()).isCloseTo(0.472844, within(5e-7));
      assertThat(formula.difference()).isCloseTo(3.435799, within(5e-7));
    }

    @Test
    void stabilizedWeightsAgreeWithR() {
      AteResult result =
          AteResult.of(
              effect,
              new AteOptions(
                  Estimand.ATE,
                  Estimator.IPTW,
                  StandardErrorKind.ROBUST,
                  0.95,
                  AteChecks.refuting(0),
                  Fits.of(1, 1)));

      assertThat(result.effect().crudeDifference()).isCloseTo(2.5406, within(5e-5));
      assertThat(result.weights().min()).isCloseTo(0.33125, within(5e-6));
      assertThat(result.weights().mean()).isCloseTo(0.99884, within(5e-6));
      assertThat(result.weights().max()).isCloseTo(4.29766, within(5e-6));
    }

    @Test
    void overlapWeightsBalanceEveryModelledCovariateExactly() {
      List<BalanceRow> balance =
          BalanceRow.all(study, effect.weights(Estimand.ATO), new Workers(1));

      assertThat(balance).allSatisfy(row -> assertThat(row.smdAfter()).isCloseTo(0, within(1e-6)));
    }

    private double weighted(Estimand estimand) {
      return effect.estimate(Estimator.IPTW, estimand, StandardErrorKind.ROBUST).difference();
    }
  }

  /** Dehejia and Wahba's job training, as MatchIt ships it; src/test/reference/weighting.R. */
  @ParameterizedTest
  @CsvSource({
    "ATE, 224.676309, 876.193192, 909.477674",
    "ATT, 1214.071223, 798.154628, 824.051712",
    "ATC, -186.915900, 1130.982197, 1164.700548",
    "ATO, 1242.200636, 738.749040, 775.097301"
  })
  void weightedTrainingEffectsAgreeWithStackedEquationsInR(
      Estimand estimand, double value, double stacked, double known) {
    AverageEffect effect = training();

    Contrast robust = effect.estimate(Estimator.IPTW, estimand, StandardErrorKind.ROBUST);
    Contrast full = effect.estimate(Estimator.IPTW, estimand, StandardErrorKind.M_ESTIMATION);

    assertThat(robust.difference()).isCloseTo(value, within(1e-5));
    assertThat(robust.standardError()).isCloseTo(known, within(1e-5));
    assertThat(full.standardError()).isCloseTo(stacked, within(1e-3));
  }

  @Test
  void weightsOfTheTrainedAgreeWithR() {
    AverageEffect effect = training();

    assertThat(
            ArmWeights.of(effect.weights(Estimand.ATT), effect.study().treated())
                .control()
                .effectiveSampleSize())
        .isCloseTo(99.815, within(0.0005));
  }

  private static AverageEffect training() {
    Study study =
        Study.read(
            SharedData.file("lalonde/matchit_lalonde_614.csv"),
            Simulation.question(
                "treat", "re78", "age, educ, C(race), married, nodegree, re74, re75"),
            List.of(),
            1);
    return AverageEffect.of(study, Fits.weighted(Weighting.clipped(Clip.symmetric(0))));
  }

  /** Hill's simulated infants; the true average effect is 4.01607. */
  @Test
  void infantHealthAgreesWithR() {
    Study study =
        Study.read(
            new DataFile(SharedData.path("ihdp/ihdp_npci_1.csv"), false, List.of()),
            Simulation.question("c1", "c2", "c6:c30"),
            List.of("c4", "c5"),
            1);
    FitOptions options = Fits.weighted(Weighting.clipped(Clip.symmetric(0)));
    UpliftOptions uplift = Fits.uplift(Learner.T, options);

    Contrast robust =
        AverageEffect.of(study, options)
            .estimate(Estimator.AIPW, Estimand.ATE, StandardErrorKind.ROBUST);
    UpliftResult result =
        UpliftResult.of(study, UpliftScores.of(study, uplift), uplift, List.of("c4", "c5"));

    assertThat(robust.difference()).isCloseTo(3.969647, within(5e-7));
    assertThat(result.error().sqrtPehe()).isCloseTo(0.5834171, within(5e-8));
  }
}
