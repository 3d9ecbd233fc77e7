package org.almoner.stats.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Against R: {@code RiskValidatorTest}. */
class LogisticCalibrationTest {

  /** Of each prediction as many happen as it says. */
  @Test
  void predictionsThatMeanWhatTheySayHaveSlope1AndIntercept0() {
    LogisticCalibration line =
        LogisticCalibration.of(
            new double[] {0.25, 0.25, 0.25, 0.25, 0.5, 0.5, 0.75, 0.75, 0.75, 0.75},
            new boolean[] {true, false, false, false, true, false, true, true, true, false});

    assertThat(line.intercept().value()).isCloseTo(0, within(1e-12));
    assertThat(line.slope().value()).isCloseTo(1, within(1e-12));
  }

  @Test
  void predictionsOf0And1AreLeftOut() {
    LogisticCalibration line =
        LogisticCalibration.of(
            new double[] {0, 0.2, 0.2, 0.8, 0.8, 1},
            new boolean[] {true, true, false, true, false, false});

    assertThat(line.rows()).isEqualTo(4);
    assertThat(line.slope().value()).isCloseTo(0, within(1e-12));
  }

  @Test
  void wherePredictionsPartTheClassesThereIsNoSlope() {
    assertThat(slope(new double[] {0.1, 0.2, 0.8}, false, false, true)).isNaN();
    assertThat(slope(new double[] {0.1, 0.5, 0.5}, false, false, true)).isNaN();
    assertThat(slope(new double[] {0.9, 0.8, 0.1}, false, false, true)).isNaN();
    assertThat(slope(new double[] {0.1, 0.5, 0.9}, true, true, true)).isNaN();
    assertThat(slope(new double[] {0.5, 0.5, 0.5}, true, false, true)).isNaN();
    assertThat(slope(new double[] {0, 1, 1}, true, false, true)).isNaN();
  }

  @Test
  void rareOutcomesAndFarPredictionsConverge() {
    double[] predicted = new double[2000];
    boolean[] positive = new boolean[2000];
    for (int i = 0; i < predicted.length; i++) {
      predicted[i] = i % 2 == 0 ? 1e-12 : 1 - 1e-12;
      positive[i] = i < 3;
    }

    assertThat(LogisticCalibration.of(predicted, positive).slope().value()).isFinite();
  }

  private static double slope(double[] predicted, boolean... positive) {
    return LogisticCalibration.of(predicted, positive).slope().value();
  }
}
