package org.almoner.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/trials.R. */
class TrialDesignTest {
  private static final Power EQUAL_ARMS = new Power(0.05, 0.5);

  @Test
  void sampleSizeAgreesWithR() {
    assertThat(EQUAL_ARMS.rowsForProportions(0.10, 0.13, 0.8))
        .isCloseTo(2 * 1773.97557354, within(1e-4));
    assertThat(EQUAL_ARMS.ofProportions(0.2, 0.15, 1000)).isCloseTo(0.54812438, within(1e-8));
  }

  @Test
  void powerOfTheNeededRowsIsTheWantedPower() {
    Power design = new Power(0.05, 0.8);

    assertThat(design.ofProportions(0.2, 0.15, design.rowsForProportions(0.2, 0.15, 0.9)))
        .isCloseTo(0.9, within(1e-9));
  }

  @Test
  void noDifferenceNeedsNoSampleSize() {
    assertThatThrownBy(() -> EQUAL_ARMS.rowsForProportions(0.2, 0.2, 0.8))
        .hasMessage("No sample size finds a difference of 0");
  }

  @Test
  void pValueAdjustedsAgreeWithR() {
    double[] p = {.2, .001, .04, .04, .03, .9, .012};

    assertThat(MultipleTesting.HOLM.adjust(p))
        .containsExactly(new double[] {.4, .007, .16, .16, .15, .9, .072}, within(1e-12));
    assertThat(MultipleTesting.BENJAMINI_HOCHBERG.adjust(p))
        .containsExactly(
            new double[] {.2 * 7 / 6, .007, .056, .056, .056, .9, .042}, within(1e-12));
    assertThat(MultipleTesting.HOCHBERG.adjust(p))
        .containsExactly(new double[] {.4, .007, .12, .12, .12, .9, .072}, within(1e-12));
  }
}
