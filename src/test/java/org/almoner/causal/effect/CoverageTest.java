package org.almoner.causal.effect;

import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.causal.nuisance.BaseKind;
import org.almoner.causal.study.Simulation;
import org.almoner.stats.weighting.Estimand;
import org.almoner.support.Fits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 95 % intervals hold the true effect in 93 to 97 % of 500 replications. */
@Tag("slow")
class CoverageTest {
  private static final int REPLICATIONS = 500;

  @ParameterizedTest
  @EnumSource(
      value = Estimator.class,
      names = {"IPTW", "AIPW", "G"})
  void intervalsHoldTheTruth(Estimator estimator) {
    int held = 0;
    for (int seed = 1; seed <= REPLICATIONS; seed++) {
      Contrast contrast =
          AverageEffect.of(Simulation.confounded(1000, seed), Fits.of(BaseKind.LOGISTIC, 1, 1, 1))
              .estimate(estimator, Estimand.ATE, StandardErrorKind.M_ESTIMATION);
      double margin = 1.959964 * contrast.standardError();
      held += Math.abs(contrast.difference() - 1) <= margin ? 1 : 0;
    }

    assertThat(held / (double) REPLICATIONS).isBetween(0.93, 0.97);
  }
}
