package org.almoner.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.almoner.stats.Estimate;
import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/trials.R (mantelhaen.test, epiR). */
class CochranMantelHaenszelTest {
  private static final List<TwoByTwo> ALIKE =
      List.of(
          new TwoByTwo(30, 70, 45, 55), new TwoByTwo(20, 80, 28, 72), new TwoByTwo(10, 90, 16, 84));
  private static final List<TwoByTwo> UNLIKE =
      List.of(
          new TwoByTwo(30, 70, 45, 55), new TwoByTwo(20, 80, 28, 72), new TwoByTwo(35, 65, 16, 84));

  @Test
  void agreesWithR() {
    CochranMantelHaenszel test = CochranMantelHaenszel.of(ALIKE);

    assertThat(test.chiSquare()).isCloseTo(7.89615475, within(1e-8));
    assertThat(test.pValue()).isCloseTo(0.00495400, within(1e-8));
    assertThat(test.oddsRatio()).isCloseTo(0.57540264, within(1e-8));
    assertThat(Math.exp(test.logOddsRatio().low(0.95))).isCloseTo(0.39085279, within(1e-8));
    assertThat(Math.exp(test.logOddsRatio().high(0.95))).isCloseTo(0.84709181, within(1e-8));
  }

  @Test
  void commonRiskDifferenceAgreesWithEpiR() {
    Estimate difference = CochranMantelHaenszel.of(UNLIKE).riskDifference();

    assertThat(difference.value()).isCloseTo(-0.01333333, within(1e-8));
    assertThat(difference.low(0.95)).isCloseTo(-0.08433226, within(1e-7));
    assertThat(difference.high(0.95)).isCloseTo(0.05766559, within(1e-7));
  }

  @Test
  void homogeneityAgreesWithEpiR() {
    BreslowDay test = BreslowDay.of(UNLIKE);

    assertThat(test.uncorrectedChiSquare()).isCloseTo(15.93039886, within(1e-7));
    assertThat(test.chiSquare()).isCloseTo(15.93031053, within(1e-7));
    assertThat(test.pValue()).isCloseTo(0.00034736, within(1e-8));
    assertThat(BreslowDay.of(ALIKE).pValue()).isGreaterThan(0.5);
  }

  @Test
  void aStratumWithOneArmSaysNothing() {
    List<TwoByTwo> more =
        List.of(ALIKE.get(0), ALIKE.get(1), ALIKE.get(2), new TwoByTwo(0, 0, 7, 9));

    assertThat(CochranMantelHaenszel.of(more)).isEqualTo(CochranMantelHaenszel.of(ALIKE));
  }

  @Test
  void strataWithoutAnyEventAreRefused() {
    assertThatThrownBy(() -> CochranMantelHaenszel.of(List.of(new TwoByTwo(0, 9, 0, 9))))
        .hasMessage("No stratum has both arms and both outcomes: nothing to compare");
  }
}
