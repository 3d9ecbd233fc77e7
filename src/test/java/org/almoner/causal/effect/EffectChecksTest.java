package org.almoner.causal.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.almoner.causal.AteResult;
import org.almoner.causal.checks.PropensityAgreement;
import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.study.OutcomeType;
import org.almoner.causal.study.Question;
import org.almoner.causal.study.Simulation;
import org.almoner.causal.study.Study;
import org.almoner.stats.weighting.Estimand;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Test;

class EffectChecksTest {
  private final Study study = Simulation.confounded(1500, 11);

  @Test
  void aNegativeControlThatTheConfounderMovesIsFound() {
    // x1 confounds; left out of the covariates, it looks as if the treatment changed it.
    Study without = Study.of(study.table(), Simulation.question("t", "y", "x2, x3"));

    AteResult result = AteResult.of(without, options(new AteChecks(0, List.of(), List.of("x1"))));

    assertThat(result.negativeControls().get(0).passed()).isFalse();
    assertThat(result.warnings()).anyMatch(text -> text.contains("change x1, which it cannot"));
  }

  @Test
  void aNegativeControlThatIsNoiseShowsNothing() {
    Study without = Study.of(study.table(), Simulation.question("t", "y", "x1, x2"));

    AteResult result = AteResult.of(without, options(new AteChecks(0, List.of(), List.of("x3"))));

    assertThat(result.negativeControls().get(0).passed()).isTrue();
  }

  @Test
  void knownPropensitiesAgreeWithEstimatedOnesWhereTheyAreRightAndOnlyThere() {
    double[] x1 = study.table().numbers("x1");
    double[] right = new double[x1.length];
    double[] wrong = new double[x1.length];
    for (int i = 0; i < x1.length; i++) {
      right[i] = 1 / (1 + Math.exp(-0.8 * x1[i]));
      wrong[i] = 0.5;
    }

    assertThat(agreement(right).agree()).isTrue();
    assertThat(agreement(wrong).agree()).isFalse();
  }

  @Test
  void aConstantPropensityIsRefusedByNoGateWhereItIsKnown() {
    Question question = new Question("t", "", "y", "x1:x3", "", OutcomeType.AUTO, "0.5");

    AteResult result =
        AteResult.of(Study.of(study.table(), question), options(AteChecks.refuting(0)));

    assertThat(result.gates()).noneMatch(gate -> gate.gate().equals("propensity_spread"));
    assertThat(result.positivity().propensity().max()).isEqualTo(0.5);
  }

  @Test
  void mEstimationNeedsPropensitiesItCanExpand() {
    assertThatThrownBy(
            () ->
                new AteOptions(
                    Estimand.ATE,
                    Estimator.IPTW,
                    StandardErrorKind.M_ESTIMATION,
                    0.95,
                    AteChecks.refuting(0),
                    Fits.of(BaseKind.BOOSTING, 5, 1, 2)))
        .hasMessageContaining("need logistic propensities");
  }

  private PropensityAgreement agreement(double[] propensity) {
    Study known =
        new Study(
            study.table(),
            study.rows(),
            study.design(),
            study.treated(),
            study.outcome(),
            false,
            null,
            propensity,
            List.of());
    return AteResult.of(known, options(AteChecks.refuting(0))).propensityAgreement();
  }

  private static AteOptions options(AteChecks checks) {
    return new AteOptions(
        Estimand.ATE, Estimator.IPTW, StandardErrorKind.ROBUST, 0.95, checks, Fits.of(5, 1));
  }
}
