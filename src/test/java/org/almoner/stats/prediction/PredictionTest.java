package org.almoner.stats.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.almoner.stats.Clusters;
import org.almoner.stats.Estimate;
import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/prediction.py (scikit-learn 1.2.1). */
class PredictionTest {
  private final double[] predicted = new double[400];
  private final double[] outcome = new double[400];
  private final double[] weights = new double[400];

  PredictionTest() {
    for (int i = 0; i < 400; i++) {
      predicted[i] = (i * 37) % 101 / 101.0;
      outcome[i] = (i * i * 7 + i * 3) % 29 / 29.0 < predicted[i] ? 1 : 0;
      weights[i] = 1 + i % 3;
    }
  }

  @Test
  void areaUnderTheCurveAgreesWithScikitLearn() {
    Estimate area = RocAuc.of(predicted, positive()).estimate();

    assertThat(area.value()).isCloseTo(0.866054539723, within(1e-12));
    assertThat(area.standardError()).isCloseTo(0.017863644813, within(1e-12));
  }

  @Test
  void aConstantScoreIsACoin() {
    assertThat(RocAuc.of(new double[400], positive()).estimate()).isEqualTo(new Estimate(0.5, 0));
  }

  @Test
  void aSingleClassHasNoArea() {
    assertThatThrownBy(() -> RocAuc.of(new double[] {1, 2}, new boolean[] {true, true}))
        .hasMessage("Need both classes for an area, got 2 positive rows of 2");
  }

  @Test
  void brierScoreAgreesWithScikitLearn() {
    assertThat(BrierScore.of(predicted, outcome).score()).isCloseTo(0.160479364768, within(1e-12));
    assertThat(BrierScore.of(predicted, outcome).skill()).isCloseTo(0.325433523463, within(1e-12));
    assertThat(BrierScore.of(predicted, outcome, weights).score())
        .isCloseTo(0.163198557554, within(1e-12));
  }

  @Test
  void isotonicRegressionAgreesWithScikitLearn() {
    IsotonicRegression fit = IsotonicRegression.of(predicted, outcome, weights);

    double[] calibrated =
        Arrays.stream(new double[] {-1, 0.123, 0.3, 0.505, 0.77, 2}).map(fit::at).toArray();
    assertThat(calibrated)
        .containsExactly(
            new double[] {0, 0.138888888889, 0.441860465116, 0.708333333333, 0.857142857143, 1},
            within(1e-12));
  }

  @Test
  void calibrationGroupsKeepTheMeansAndTheTies() {
    CalibrationCurve curve = CalibrationCurve.of(predicted, outcome, 10);

    assertThat(curve.groups()).hasSize(10);
    assertThat(curve.groups().stream().mapToLong(CalibrationCurve.Group::rows).sum())
        .isEqualTo(400);
    assertThat(curve.groups())
        .isSortedAccordingTo((a, b) -> Double.compare(a.predicted(), b.predicted()));
    assertThat(CalibrationCurve.of(new double[400], outcome, 10).groups()).hasSize(1);
  }

  @Test
  void perfectPredictionsLieOnTheDiagonal() {
    CalibrationLine line = CalibrationLine.of(predicted, predicted, Clusters.ofRows(400));

    assertThat(line.slope().value()).isCloseTo(1, within(1e-9));
    assertThat(line.intercept().value()).isCloseTo(0, within(1e-9));
    assertThat(CalibrationCurve.of(predicted, predicted, 10).groups())
        .allSatisfy(
            group ->
                assertThat(group.observed().value()).isCloseTo(group.predicted(), within(1e-12)));
  }

  private boolean[] positive() {
    boolean[] positive = new boolean[outcome.length];
    for (int i = 0; i < positive.length; i++) {
      positive[i] = outcome[i] == 1;
    }
    return positive;
  }
}
