package org.almoner.causal.nuisance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.almoner.causal.AteResult;
import org.almoner.causal.checks.HiddenBias;
import org.almoner.causal.checks.LinearRobustness;
import org.almoner.causal.effect.AteChecks;
import org.almoner.causal.effect.AteOptions;
import org.almoner.causal.effect.Estimator;
import org.almoner.causal.effect.StandardErrorKind;
import org.almoner.causal.effect.SubgroupRow;
import org.almoner.causal.study.Simulation;
import org.almoner.causal.study.Study;
import org.almoner.causal.study.Subgrouping;
import org.almoner.frame.SharedData;
import org.almoner.stats.weighting.Estimand;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Test;

/** In-sample figures of NHEFS; reference values: src/test/reference/sensitivity.R. */
class SensitivityOfEffectTest {
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

  @Test
  void theRobustnessValueOfTheLinearRegressionAgreesWithR() {
    LinearRobustness found = result(plain()).sensitivity().robustnessValue();

    assertThat(found).isNotNull();
    assertThat(found.coefficient()).isCloseTo(3.462622, within(5e-7));
    assertThat(found.stdError()).isCloseTo(0.438454, within(5e-7));
    assertThat(found.degreesOfFreedom()).isEqualTo(1546);
    assertThat(found.point()).isCloseTo(0.18169148, within(5e-9));
    assertThat(found.significance()).isCloseTo(0.13998571, within(5e-9));
    assertThat(found.partialRSquared()).isCloseTo(0.03877717, within(5e-9));
  }

  @Test
  void rosenbaumsGammaOfMatchedPairsAgreesWithR() {
    HiddenBias found = result(plain()).sensitivity().hiddenBias();

    assertThat(found.pairs()).isEqualTo(393);
    assertThat(found.positive()).isEqualTo(239);
    assertThat(found.gamma()).isCloseTo(1.30338558, within(5e-9));
    assertThat(found.pValue()).isCloseTo(1.0559017e-05, within(5e-13));
  }

  @Test
  void subgroupEffectsAgreeWithR() {
    List<Subgrouping> bySex = Subgrouping.list("sex", "nhefs", study.table().names());
    AteOptions options = options(plain(), new AteChecks(0, bySex, List.of()));

    List<SubgroupRow> rows = AteResult.of(study, options).subgroups();

    assertThat(rows).extracting(SubgroupRow::level).containsExactly("0", "1");
    assertThat(rows).extracting(SubgroupRow::n).containsExactly(762, 804);
    assertThat(rows.get(0).estimate()).isCloseTo(3.30195021, within(5e-9));
    assertThat(rows.get(0).stdError()).isCloseTo(0.62703028, within(5e-9));
    assertThat(rows.get(1).estimate()).isCloseTo(3.44085367, within(5e-9));
    assertThat(rows.get(1).stdError()).isCloseTo(0.70397630, within(5e-9));
  }

  @Test
  void truncatedWeightsAndCalibratedPropensitiesAgreeWithR() {
    Weighting truncated =
        new Weighting(Clip.symmetric(0), Weighting.Calibrating.NONE, new Truncation(0.01, 0.99));
    Weighting calibrated =
        new Weighting(Clip.symmetric(0.01), Weighting.Calibrating.ISOTONIC, Truncation.NONE);

    assertThat(result(truncated).effect().estimate()).isCloseTo(3.45929838, within(5e-9));
    assertThat(result(calibrated).effect().estimate()).isCloseTo(3.32993698, within(5e-8));
  }

  private AteResult result(Weighting weighting) {
    return AteResult.of(study, options(weighting, AteChecks.refuting(0)));
  }

  private static AteOptions options(Weighting weighting, AteChecks checks) {
    FitOptions fit = Fits.weighted(weighting);
    return new AteOptions(
        Estimand.ATE, Estimator.IPTW, StandardErrorKind.ROBUST, 0.95, checks, fit);
  }

  private static Weighting plain() {
    return Weighting.clipped(Clip.symmetric(0));
  }
}
