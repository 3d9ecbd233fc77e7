package org.almoner.stats.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ProportionTest {

  /** 263 of 500, 95 %: R, prop.test(263, 500, correct = FALSE). */
  @Test
  void wilsonsIntervalIsThatOfR() {
    Proportion proportion = new Proportion(263, 500);

    assertThat(proportion.rate()).isEqualTo(0.526);
    assertThat(proportion.low(0.95)).isCloseTo(0.4822016483694956, within(1e-12));
    assertThat(proportion.high(0.95)).isCloseTo(0.5694018859265038, within(1e-12));
  }

  @Test
  void anIntervalHoldsItsRate() {
    for (long trials = 1; trials <= 200; trials++) {
      for (long successes : new long[] {0, trials / 2, trials}) {
        Proportion proportion = new Proportion(successes, trials);
        assertThat(proportion.rate())
            .isBetween(proportion.low(0.95), proportion.high(0.95))
            .isBetween(0.0, 1.0);
      }
    }
  }
}
