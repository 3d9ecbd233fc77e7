package org.almoner.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.almoner.stats.Moments;
import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/trials.R. */
class ProportionDifferenceTest {

  @Test
  void agreesWithR() {
    ProportionDifference lift =
        ProportionDifference.of(new Proportion(150, 1000), new Proportion(120, 1000));

    assertThat(lift.estimate().value()).isCloseTo(0.03, within(1e-12));
    assertThat(lift.estimate().low(0.95)).isCloseTo(0.00007603, within(1e-8));
    assertThat(lift.estimate().high(0.95)).isCloseTo(0.05992397, within(1e-8));
    assertThat(lift.z() * lift.z()).isCloseTo(3.85356455, within(1e-8));
    assertThat(lift.pValue()).isCloseTo(0.04964039, within(1e-8));
  }

  @Test
  void wilsonIntervalAgreesWithR() {
    assertThat(new Proportion(7, 50).low(0.95)).isCloseTo(0.06950833, within(1e-8));
    assertThat(new Proportion(7, 50).high(0.95)).isCloseTo(0.26186194, within(1e-8));
    assertThat(new Proportion(0, 50).low(0.95)).isCloseTo(0, within(1e-12));
  }

  @Test
  void samplesThatAllSucceedDoNotDiffer() {
    Proportion all = new Proportion(20, 20);

    assertThat(ProportionDifference.of(all, all).pValue()).isEqualTo(1);
  }

  @Test
  void moreSuccessesThanTrialsAreRefused() {
    assertThatThrownBy(() -> new Proportion(11, 10)).hasMessage("Cannot have 11 of 10");
  }

  @Test
  void welchAgreesWithR() {
    MeanDifference difference =
        MeanDifference.of(
            Moments.of(new double[] {1.2, 3.4, 2.2, 5.1, 4.4}),
            Moments.of(new double[] {2.1, 0.3, 1.9, 1.1}));

    assertThat(difference.degreesOfFreedom()).isCloseTo(6.20510476, within(1e-8));
    assertThat(difference.pValue()).isCloseTo(0.05734708, within(1e-8));
    assertThat(difference.low(0.95)).isCloseTo(-0.08104282, within(1e-8));
    assertThat(difference.high(0.95)).isCloseTo(3.90104282, within(1e-8));
  }

  @Test
  void sampleRatioAgreesWithR() {
    SampleRatio ratio = SampleRatio.of(new long[] {5200, 4800}, new double[] {1, 1});

    assertThat(ratio.chiSquare()).isCloseTo(16, within(1e-12));
    assertThat(ratio.pValue()).isCloseTo(0.00006, within(5e-6));
    assertThat(ratio.isMismatch()).isTrue();
    assertThat(SampleRatio.of(new long[] {803, 197}, new double[] {0.8, 0.2}).isMismatch())
        .isFalse();
  }
}
