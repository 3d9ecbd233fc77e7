package org.almoner.stats.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinnedDistributionTest {
  private static final BinnedDistribution HUNDRED =
      BinnedDistribution.of(IntStream.rangeClosed(1, 100).asDoubleStream().toArray());

  @Test
  void binsHoldATenthEach() {
    assertThat(HUNDRED.mean()).isEqualTo(50.5);
    assertThat(HUNDRED.deviation()).isCloseTo(29.01149, within(1e-5));
    assertThat(HUNDRED.edges()).hasSize(9).startsWith(10.9, 20.8);
    assertThat(HUNDRED.shares()).hasSize(10).containsOnly(0.1);
  }

  /** scipy.stats.entropy([.2, .2, .2, .2, .2, 0, 0, 0, 0, 0], [.1] * 10) is ln 2. */
  @Test
  void divergenceIsZeroForTheSameAndGrows() {
    long[] same = new long[10];
    Arrays.fill(same, 7);
    long[] lower = new long[10];
    Arrays.fill(lower, 0, 5, 3);

    assertThat(HUNDRED.divergence(same)).isCloseTo(0, within(1e-12));
    assertThat(HUNDRED.divergence(lower)).isCloseTo(Math.log(2), within(1e-12));
  }

  @Test
  void equalValuesShareABin() {
    BinnedDistribution one = BinnedDistribution.of(new double[] {3, 3, 3, 3});

    assertThat(one.edges()).containsExactly(3);
    assertThat(one.shares()).containsExactly(0.9, 0.1);
    assertThat(one.deviation()).isZero();
  }
}
