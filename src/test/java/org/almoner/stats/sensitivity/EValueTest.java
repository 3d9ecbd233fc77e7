package org.almoner.stats.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EValueTest {

  /** VanderWeele and Ding (2017): risk ratio 3.9 (1.8 to 8.7) gives 7.26 and 3.0. */
  @Test
  void agreesWithThePaper() {
    EValue value = EValue.ofRiskRatio(3.9, 1.8, 8.7);

    assertThat(value.point()).isCloseTo(7.26303, within(5e-6));
    assertThat(value.limit()).isCloseTo(3.0, within(5e-6));
    assertThat(EValue.ofRiskRatio(0.80)).isCloseTo(1.80902, within(5e-6));
    assertThat(EValue.ofRiskRatio(2.5)).isCloseTo(4.43649, within(5e-6));
  }

  /** Reference values: src/test/reference/evalue.R. */
  @Test
  void convertsADifferenceOfMeansFirst() {
    assertThat(EValue.ofStandardizedDifference(-0.42, 0.14).point())
        .isCloseTo(2.291459, within(1e-6));
    assertThat(EValue.ofStandardizedDifference(-0.42, 0.14).limit())
        .isCloseTo(1.545344, within(1e-6));
  }

  @Test
  void anIntervalThatHoldsNoEffectNeedsNoConfounder() {
    assertThat(EValue.ofRiskRatio(1.3, 0.9, 1.9).limit()).isEqualTo(1);
  }

  @Test
  void isTheSameForTheInverse() {
    for (double ratio = 1; ratio < 20; ratio += 0.7) {
      assertThat(EValue.ofRiskRatio(1 / ratio)).isCloseTo(EValue.ofRiskRatio(ratio), within(1e-9));
    }
  }

  @Test
  void refusesARatioThatIsNotPositive() {
    assertThatThrownBy(() -> EValue.ofRiskRatio(0))
        .hasMessage("risk ratio must be positive, got 0.0");
  }
}
