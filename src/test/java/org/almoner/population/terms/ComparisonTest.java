package org.almoner.population.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void numbersAreComparedAfterRoundingToNineDecimals() {
    assertThat(Comparison.atLeast(0.1 + 0.7, 0.8)).isTrue();
    assertThat(0.1 + 0.7 >= 0.8).isFalse();
    assertThat(Comparison.atLeast(0.7999999995, 0.8)).isTrue();
    assertThat(Comparison.atLeast(0.7999999994, 0.8)).isFalse();
    assertThat(Comparison.above(0.1 + 0.2, 0.3)).isFalse();
    assertThat(0.1 + 0.2 > 0.3).isTrue();
    assertThat(Comparison.above(0.3000000006, 0.3)).isTrue();
    assertThat(Comparison.below(0.3299999994, 0.33)).isTrue();
    assertThat(Comparison.below(0.3299999996, 0.33)).isFalse();
    assertThat(Comparison.atMost(1.0000000004, 1)).isTrue();
  }

  /** As Python's round: 1.5e-9 lies below its name in binary, a product with a billion does not. */
  @Test
  void theNumberThatIsThereIsRoundedNotAProduct() {
    assertThat(Comparison.rounded(0.0000000015)).isEqualTo(0.000000001);
    assertThat(Comparison.rounded(0.0000000025)).isEqualTo(0.000000003);
    assertThat(Comparison.rounded(0.9 + 0.0000000005)).isEqualTo(0.900000001);
  }

  @Test
  void aComparisonWithAnUnknownNumberIsFalse() {
    assertThat(Comparison.atLeast(null, 0)).isFalse();
    assertThat(Comparison.above(null, 0)).isFalse();
    assertThat(Comparison.below(null, 0)).isFalse();
    assertThat(Comparison.atMost(null, 0)).isFalse();
  }
}
