package org.almoner.engagement.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.almoner.experiment.MeasuredEffect;
import org.junit.jupiter.api.Test;

class TrialConductTest {
  private static final TrialConduct.Prices PRICES = new TrialConduct.Prices(25, 5, 2000);

  /** Of five more patients on therapy in a hundred, each hundred has 50 more contacts at $25. */
  @Test
  void onlyContactsBeyondThoseOfControlCost() {
    assertThat(PRICES.perAvoided(contacts(1, 2), 0.05)).isCloseTo((25 * 0.5 + 5) / 0.05, tiny());
    assertThat(PRICES.perAvoided(contacts(5, 6), 0.05)).isCloseTo((25 * 0.5 + 5) / 0.05, tiny());
    assertThat(PRICES.perAvoided(contacts(1, 1), 0.05)).isCloseTo(5 / 0.05, tiny());
  }

  /** Half of the treated patients have one number of contacts and half the other. */
  private static MeasuredEffect contacts(int fewer, int more) {
    boolean[] treated = {true, true, true, true, false, false, false, false};
    double[] outcome = {fewer, more, fewer, more, fewer, fewer, fewer, fewer};
    return MeasuredEffect.of(treated, outcome, 0.95);
  }

  private static org.assertj.core.data.Offset<Double> tiny() {
    return within(1e-9);
  }
}
