package org.almoner.stats.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.almoner.stats.Estimate;
import org.junit.jupiter.api.Test;

class SensitivityTest {

  /** Cinelli and Hazlett (2020), Darfur: estimate 0.097, se 0.023, 783 degrees of freedom. */
  @Test
  void robustnessValueAgreesWithThePaper() {
    RobustnessValue value = RobustnessValue.of(new Estimate(0.09731582, 0.02325654), 783, 0.05);

    assertThat(value.point()).isCloseTo(0.139, within(5e-4));
    assertThat(value.significance()).isCloseTo(0.076, within(5e-4));
    assertThat(value.partialRSquared()).isCloseTo(0.022, within(5e-4));
  }

  @Test
  void aConfounderAsStrongAsTheRobustnessValueExplainsTheEstimateAway() {
    double t = 3.1;
    double degrees = 200;
    double value = RobustnessValue.of(new Estimate(t, 1), degrees, 0.05).point();

    // bias in standard errors: √(R²·R²/(1 − R²))·√df, Cinelli and Hazlett (2020), equation 12
    assertThat(Math.sqrt(value * value / (1 - value) * degrees)).isCloseTo(t, within(1e-9));
  }

  /** Reference values: src/test/reference/trials.R. */
  @Test
  void boundsOfTheSignTestAgreeWithR() {
    RosenbaumBounds bounds = new RosenbaumBounds(40, 50);

    assertThat(bounds.upperPValue(1)).isCloseTo(0.00001193, within(1e-8));
    assertThat(bounds.upperPValue(2)).isCloseTo(0.02844031, within(1e-8));
    assertThat(bounds.criticalGamma(0.05).orElseThrow()).isCloseTo(2.16860735, within(1e-6));
  }

  @Test
  void tiedPairsSayNothing() {
    assertThat(RosenbaumBounds.of(new double[] {1, 2, 3, 4}, new double[] {1, 1, 5, 0}))
        .isEqualTo(new RosenbaumBounds(2, 3));
  }

  @Test
  void aTestThatDoesNotRejectHasNoCriticalGamma() {
    assertThat(new RosenbaumBounds(26, 50).criticalGamma(0.05)).isEmpty();
  }

  @Test
  void lessThanNoBiasIsRefused() {
    assertThatThrownBy(() -> new RosenbaumBounds(5, 9).upperPValue(0.5))
        .hasMessage("gamma must be at least 1, got 0.5");
  }
}
