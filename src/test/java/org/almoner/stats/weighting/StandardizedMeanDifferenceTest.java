package org.almoner.stats.weighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.almoner.stats.Arm;
import org.almoner.stats.ReferenceCsv;
import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/balance.R. */
class StandardizedMeanDifferenceTest {

  @Test
  void agreesWithROnLalonde() {
    ReferenceCsv lalonde = ReferenceCsv.read("causal/lalonde/matchit_lalonde_614.csv");

    assertDifference(lalonde, "age", -0.24190362, 0.02575422);
    assertDifference(lalonde, "educ", 0.04475509, 0.13865303);
    assertDifference(lalonde, "married", -0.71949196, -0.34041851);
    assertDifference(lalonde, "re74", -0.59575159, 0.15014556);
    assertDifference(lalonde, "re75", -0.28700211, 0.14222393);
  }

  @Test
  void summarisesAndTruncatesWeightsAsR() {
    ReferenceCsv lalonde = ReferenceCsv.read("causal/lalonde/matchit_lalonde_614.csv");
    boolean[] treated = lalonde.flags("treat");
    double[] controls = Arm.select(weights(lalonde, treated), treated, false);

    WeightSummary summary = WeightSummary.of(controls);
    TruncatedWeights truncated = TruncatedWeights.of(controls, 0.05, 0.95);

    assertThat(summary.min()).isCloseTo(0.03722687, within(1e-8));
    assertThat(summary.mean()).isCloseTo(0.45299804, within(1e-8));
    assertThat(summary.effectiveSampleSize()).isCloseTo(248.054374, within(1e-6));
    assertThat(truncated.low()).isCloseTo(0.04745801, within(1e-8));
    assertThat(truncated.changed()).isEqualTo(22);
  }

  @Test
  void aConstantCovariateIsBalanced() {
    boolean[] treated = {true, false, true};

    assertThat(StandardizedMeanDifference.of(new double[] {2, 2, 2}, treated, ones(3)).after())
        .isZero();
  }

  @Test
  void aCovariateThatIsTheTreatmentIsInfinitelyUnbalanced() {
    boolean[] treated = {true, false, true};

    assertThat(StandardizedMeanDifference.of(new double[] {1, 0, 1}, treated, ones(3)).before())
        .isInfinite();
  }

  @Test
  void anEmptyArmIsRefused() {
    assertThatThrownBy(
            () ->
                StandardizedMeanDifference.of(
                    new double[] {1, 2}, new boolean[] {true, true}, ones(2)))
        .hasMessage("Need treated and control rows, got no control row");
  }

  @Test
  void aMissingValueIsNamedByItsRow() {
    assertThatThrownBy(
            () ->
                StandardizedMeanDifference.of(
                    new double[] {1, Double.NaN}, new boolean[] {true, false}, ones(2)))
        .hasMessage("covariate must be finite, got NaN in row 2");
  }

  private static void assertDifference(
      ReferenceCsv data, String column, double before, double after) {
    boolean[] treated = data.flags("treat");
    StandardizedMeanDifference difference =
        StandardizedMeanDifference.of(data.numbers(column), treated, weights(data, treated));
    assertThat(difference.before()).isCloseTo(before, within(1e-8));
    assertThat(difference.after()).isCloseTo(after, within(1e-8));
  }

  private static double[] weights(ReferenceCsv lalonde, boolean[] treated) {
    double[] weights = lalonde.numbers("re74");
    for (int i = 0; i < weights.length; i++) {
      weights[i] = treated[i] ? 1 : 1 / (1 + weights[i] / 1000);
    }
    return weights;
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    java.util.Arrays.fill(ones, 1);
    return ones;
  }
}
