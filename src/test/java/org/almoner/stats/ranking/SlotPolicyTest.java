package org.almoner.stats.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Two groups: effects 3, 1, 2 with one slot, and 5, −1 with two. */
class SlotPolicyTest {
  private static final SlotPolicy POLICY =
      new SlotPolicy(new int[] {0, 0, 0, 1, 1}, new int[] {1, 2}, new double[] {3, 1, 2, 5, -1});

  @Test
  void takesTheHighestScoresOfEachGroup() {
    assertThat(POLICY.value(new double[] {0, 9, 1, 0, 0})).isEqualTo(1 + 5 - 1);
    assertThat(POLICY.value(new double[] {0, 1, 9, 0, 0})).isEqualTo(2 + 5 - 1);
  }

  @Test
  void equalScoresShareTheLastPlace() {
    assertThat(POLICY.value(new double[] {7, 7, 0, 0, 0})).isEqualTo(2 + 4);
    assertThat(POLICY.value(new double[] {0.0, -0.0, -1, 0, 0})).isEqualTo(2 + 4);
  }

  @Test
  void randomIsTheMeanAndTheOracleTheBest() {
    assertThat(POLICY.valueOfRandom()).isCloseTo(2 + 4, within(1e-12));
    assertThat(POLICY.valueOfOracle()).isEqualTo(3 + 4);
  }

  @Test
  void aMissingScoreRanksLast() {
    assertThat(POLICY.value(new double[] {Double.NaN, -8, Double.NaN, 0, 0})).isEqualTo(1 + 4);
  }

  @Test
  void aGroupFillsNoMoreSlotsThanItHasMembers() {
    SlotPolicy wide = new SlotPolicy(new int[] {0, 1}, new int[] {5, 0}, new double[] {2, 4});

    assertThat(wide.treated()).isEqualTo(1);
    assertThat(wide.valueOfOracle()).isEqualTo(2);
  }
}
