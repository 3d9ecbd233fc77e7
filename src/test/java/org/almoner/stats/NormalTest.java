package org.almoner.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class NormalTest {

  /** Reference values: R, print(qnorm(c(.975, 1e-5, 1e-12, 1e-100)), digits = 12). */
  @Test
  void quantilesAgreeWithR() {
    assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540, within(1e-10));
    assertThat(Normal.quantile(1e-5)).isCloseTo(-4.264890793923, within(1e-9));
    assertThat(Normal.quantile(1e-12)).isCloseTo(-7.034483825301, within(1e-9));
    assertThat(Normal.quantile(1e-100)).isCloseTo(-21.273453560965, within(1e-9));
  }

  /** Reference values: R, print(pnorm(c(-1.96, -10, -30)), digits = 12). */
  @Test
  void tailsKeepTheirRelativePrecision() {
    assertThat(Normal.probabilityBelow(-1.96))
        .isCloseTo(2.499789514822e-02, withinPercentage(1e-8));
    assertThat(Normal.probabilityBelow(-10)).isCloseTo(7.619853024161e-24, withinPercentage(1e-8));
    assertThat(Normal.probabilityBelow(-30)).isCloseTo(4.906713927148e-198, withinPercentage(1e-8));
  }
}
