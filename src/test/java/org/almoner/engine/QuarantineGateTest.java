package org.almoner.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How much of a delivery may be broken before its table is held back. */
class QuarantineGateTest {
  private static final Gate.Quarantined GATE = Gate.quarantined(Severity.BLOCK, 0.25);

  @Test
  void aFewBrokenRowsOfASmallDeliveryCostThemselves() {
    assertThat(GATE.limit(1)).isEqualTo(0.5);
    assertThat(GATE.limit(9)).isEqualTo(0.5);
  }

  @Test
  void manyBrokenRowsHoldTheTableBack() {
    assertThat(GATE.limit(10)).isEqualTo(0.25);
  }

  @Test
  void aWarningIsGivenHoweverFewThereAre() {
    assertThat(Gate.quarantined(Severity.WARN, 0.01).limit(1)).isEqualTo(0.01);
  }

  @Test
  void theDescriptionTellsBothLimits() {
    assertThat(GATE.description())
        .isEqualTo("at most 25 % of the latest delivery in quarantine, or 50 % if under 10 rows");
    assertThat(Gate.quarantined(Severity.BLOCK, 0.6).description())
        .isEqualTo("at most 60 % of the latest delivery in quarantine");
  }
}
