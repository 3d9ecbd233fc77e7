package org.almoner.cli.lab.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A thousand patients of whom a contact helps every second by 40 points. */
class TrialWorldTest {
  private static final int PATIENTS = 1_000;
  private static final double[] WITHOUT = filled(i -> 0.5);
  private static final double[] EFFECTS = filled(i -> i % 2 == 0 ? 0.4 : 0);
  private static final double[] RISK = filled(i -> i);

  @Test
  void findsWhatContactingTheRightOnesIsWorth() {
    double[] helped = filled(i -> i % 2 == 0 ? 1 : 0);
    double[] others = filled(i -> i % 2);

    TruthTrials trials = new TrialWorld(WITHOUT, EFFECTS, helped, others).trials(RISK, 60);

    assertThat(trials.trueDifference()).isCloseTo(-0.2, within(1e-12));
    assertThat(trials.meanDifference()).isCloseTo(-0.2, within(0.02));
    assertThat(trials.covering()).isBetween(52, 60);
  }

  @Test
  void sharedContactsAreHalfAContact() {
    double[] half = filled(i -> 0.5);

    TruthTrials trials = new TrialWorld(WITHOUT, EFFECTS, half, filled(i -> 0)).trials(RISK, 1);

    assertThat(trials.trueDifference()).isCloseTo(-0.1, within(1e-12));
  }

  private static double[] filled(IntToDoubleFunction value) {
    return IntStream.range(0, PATIENTS).mapToDouble(value).toArray();
  }
}
