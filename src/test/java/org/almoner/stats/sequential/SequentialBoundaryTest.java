package org.almoner.stats.sequential;

import static org.almoner.stats.sequential.Alternative.ONE_SIDED;
import static org.almoner.stats.sequential.Alternative.TWO_SIDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Reference values: src/test/reference/sequential.R (R rpact 3.3.4). */
class SequentialBoundaryTest {
  private static final InformationRates THREE = equallySpaced(3);
  private static final InformationRates FOUR = equallySpaced(4);

  @Test
  void spendingBoundariesAgreeWithRpact() {
    assertCritical(spending(SpendingFunction.obrienFleming(), THREE), 3.710303, 2.511427, 1.993047);
    assertCritical(spending(SpendingFunction.pocock(), THREE), 2.279428, 2.294911, 2.295940);
    assertCritical(
        spending(SpendingFunction.kimDeMets(2), FOUR), 2.955167, 2.559350, 2.300855, 2.091967);
    assertCritical(
        spending(SpendingFunction.hwangShihDeCani(-4), FOUR),
        3.155373,
        2.818347,
        2.439132,
        2.013647);
  }

  @Test
  void unevenLooksAgreeWithRpact() {
    assertCritical(
        SequentialBoundary.spending(
            SpendingFunction.obrienFleming(), 0.05, TWO_SIDED, rates(.2, .5, .8, 1)),
        4.876885,
        2.962629,
        2.266195,
        2.027794);
    assertCritical(
        SequentialBoundary.spending(
            SpendingFunction.pocock(), 0.05, TWO_SIDED, rates(.1, .15, .6, 1)),
        2.655110,
        2.756675,
        2.230273,
        2.260128);
  }

  @Test
  void nonBindingFutilityAgreesWithRpact() {
    FutilityBoundary boundary =
        FutilityBoundary.nonBinding(
            spending(SpendingFunction.obrienFleming(), THREE),
            SpendingFunction.obrienFleming(),
            0.2);

    assertThat(boundary.bounds()).containsExactly(new double[] {-0.236145, 1.170372}, within(2e-6));
    assertThat(boundary.drift()).isCloseTo(2.944110, within(1e-4));
  }

  @Test
  void unevenFutilityAgreesWithRpact() {
    SequentialBoundary efficacy =
        SequentialBoundary.spending(
            SpendingFunction.pocock(), 0.025, ONE_SIDED, rates(.3, .5, .8, 1));

    FutilityBoundary boundary =
        FutilityBoundary.nonBinding(efficacy, SpendingFunction.hwangShihDeCani(-2), 0.1);

    assertCritical(efficacy, 2.311835, 2.397645, 2.327294, 2.369206);
    assertThat(boundary.bounds())
        .containsExactly(new double[] {-0.250331, 0.501762, 1.606174}, within(2e-6));
    assertThat(boundary.drift()).isCloseTo(3.614701, within(1e-4));
  }

  @Test
  void powerAgreesWithRpact() {
    SequentialBoundary boundary =
        SequentialBoundary.spending(SpendingFunction.obrienFleming(), 0.05, TWO_SIDED, THREE);

    assertThat(power(boundary, 0)).isCloseTo(0.05, within(1e-9));
    assertThat(power(boundary, 2.819451)).isCloseTo(0.8, within(1e-4));
  }

  @Test
  void aSingleLookIsTheFixedTest() {
    assertCritical(
        SequentialBoundary.spending(SpendingFunction.pocock(), 0.05, TWO_SIDED, equallySpaced(1)),
        1.959964);
  }

  @Test
  void manyCloseLooksKeepTheLevel() {
    SequentialBoundary boundary =
        SequentialBoundary.spending(SpendingFunction.pocock(), 0.05, TWO_SIDED, equallySpaced(40));

    assertThat(power(boundary, 0)).isCloseTo(0.05, within(1e-6));
  }

  @Test
  void looksOutOfOrderAreRefused() {
    assertThatThrownBy(() -> rates(.5, .4))
        .hasMessage("Information rates must increase and end at most at 1, got [0.5, 0.4]");
  }

  private static SequentialBoundary spending(SpendingFunction function, InformationRates rates) {
    return SequentialBoundary.spending(function, 0.025, ONE_SIDED, rates);
  }

  private static InformationRates equallySpaced(int looks) {
    double[] rates = new double[looks];
    Arrays.setAll(rates, k -> (k + 1.0) / looks);
    return new InformationRates(rates);
  }

  /** Probability of crossing a two-sided boundary at any look. */
  private static double power(SequentialBoundary boundary, double drift) {
    double power = 0;
    BrownianPath path = BrownianPath.start(boundary.information(), drift);
    for (int k = 0; k < boundary.information().looks(); k++) {
      double time = boundary.information().at(k);
      double critical = boundary.criticalValues()[k];
      power += path.above(critical, time) + path.below(-critical, time);
      path = path.within(-critical, critical, time);
    }
    return power;
  }

  private static InformationRates rates(double... rates) {
    return new InformationRates(rates);
  }

  private static void assertCritical(SequentialBoundary boundary, double... expected) {
    assertThat(boundary.criticalValues()).containsExactly(expected, within(2e-6));
  }
}
