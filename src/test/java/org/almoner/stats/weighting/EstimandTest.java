package org.almoner.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EstimandTest {
  private static final double[] PROPENSITY = {0.2, 0.25, 0.5, 0.8};
  private static final boolean[] TREATED = {true, false, true, false};

  @Test
  void weighsByTheTiltOverTheProbabilityOfTheOwnArm() {
    for (Estimand estimand : Estimand.values()) {
      double[] weights = estimand.weights(PROPENSITY, TREATED);
      for (int i = 0; i < weights.length; i++) {
        double own = TREATED[i] ? PROPENSITY[i] : 1 - PROPENSITY[i];
        assertThat(weights[i])
            .isCloseTo(
                estimand.tilt(PROPENSITY[i]) / own, org.assertj.core.api.Assertions.within(1e-12));
      }
    }
  }

  @Test
  void stabilizedWeightsAreThePlainOnesTimesTheShareOfTheArm() {
    assertThat(Estimand.stabilizedWeights(PROPENSITY, TREATED))
        .containsExactly(2.5, 2.0 / 3, 1, 2.5000000000000004);
  }

  @Test
  void aTreatedRowThatCouldNotBeTreatedIsRefused() {
    assertThatThrownBy(
            () -> Estimand.ATE.weights(new double[] {0, 0.5}, new boolean[] {true, false}))
        .hasMessageContaining("is a propensity exactly 0 or 1?")
        .hasMessageContaining("row 1");
  }
}
