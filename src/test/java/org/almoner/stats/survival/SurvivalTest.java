package org.almoner.stats.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Freireich's leukaemia trial; reference values: src/test/reference/trials.R (R survival). */
class SurvivalTest {
  private static final double[] TIME = {
    6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35, 1, 1, 2, 2, 3, 4,
    4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23
  };
  private static final boolean[] EVENT = new boolean[42];
  private static final boolean[] TREATED = new boolean[42];

  static {
    for (int i = 0; i < 42; i++) {
      EVENT[i] = i < 9 || i >= 21;
      TREATED[i] = i < 21;
    }
  }

  private final SurvivalData trial = new SurvivalData(TIME, EVENT);

  @Test
  void logRankAgreesWithR() {
    LogRank test = LogRank.of(trial, TREATED);

    assertThat(test.chiSquare()).isCloseTo(16.79294099, within(1e-8));
    assertThat(test.expected()).isCloseTo(19.25050095, within(1e-8));
    assertThat(test.variance()).isCloseTo(6.25696057, within(1e-8));
    assertThat(test.pValue()).isCloseTo(4.17e-5, within(1e-7));
  }

  @Test
  void kaplanMeierAgreesWithR() {
    KaplanMeier curve = KaplanMeier.of(trial.select(TREATED, true));

    assertThat(curve.times()).containsExactly(6, 7, 10, 13, 16, 22, 23);
    assertThat(curve.survival()[0]).isCloseTo(0.85714286, within(1e-8));
    assertThat(curve.survival()[2]).isCloseTo(0.75294118, within(1e-8));
    assertThat(curve.standardError()[5]).isCloseTo(0.12823375, within(1e-8));
  }

  @Test
  void aTrialWithoutEventsIsRefused() {
    assertThatThrownBy(() -> LogRank.of(new SurvivalData(TIME, new boolean[42]), TREATED))
        .hasMessage("No event in any row: nothing to compare");
  }
}
