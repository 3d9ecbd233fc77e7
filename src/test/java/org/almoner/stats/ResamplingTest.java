package org.almoner.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.almoner.stats.compare.Cuped;
import org.junit.jupiter.api.Test;

class ResamplingTest {
  private final double[] covariate = new double[200];
  private final double[] outcome = new double[200];
  private final boolean[] treated = new boolean[200];

  ResamplingTest() {
    for (int i = 0; i < 200; i++) {
      covariate[i] = (i * 37) % 101;
      treated[i] = i % 3 == 0;
      outcome[i] = 2 * covariate[i] + (i * 53) % 47 + (treated[i] ? 5 : 0);
    }
  }

  /** Reference values: src/test/reference/trials.R. */
  @Test
  void cupedAgreesWithR() {
    Cuped cuped = Cuped.of(outcome, treated, covariate);

    assertThat(cuped.slope()).isCloseTo(2.01284686, within(1e-8));
    assertThat(cuped.adjusted().estimate().value()).isCloseTo(5.49720013, within(1e-8));
    assertThat(cuped.adjusted().estimate().standardError()).isCloseTo(2.05208345, within(1e-8));
    assertThat(cuped.varianceReduction()).isCloseTo(0.94972892, within(1e-8));
  }

  @Test
  void aConstantCovariateChangesNothing() {
    Cuped cuped = Cuped.of(outcome, treated, new double[200]);

    assertThat(cuped.adjusted()).isEqualTo(cuped.plain());
    assertThat(cuped.varianceReduction()).isZero();
  }

  @Test
  void bootstrapErrorOfAMeanIsItsStandardError() {
    BootstrapDistribution bootstrap = plain(7);

    assertThat(Math.sqrt(Moments.of(bootstrap.replicates()).variance()))
        .isCloseTo(Math.sqrt(Moments.of(outcome).variance() / 200), withinPercentage(5));
    assertThat(bootstrap.estimate()).isBetween(bootstrap.low(0.95), bootstrap.high(0.95));
  }

  @Test
  void theSameSeedGivesTheSameSamples() {
    assertThat(plain(7).replicates()).containsExactly(plain(7).replicates());
    assertThat(plain(8).replicates()).isNotEqualTo(plain(7).replicates());
  }

  @Test
  void strataKeepTheirSizes() {
    int[] codes = new int[200];
    Arrays.setAll(codes, i -> treated[i] ? 1 : 0);
    Clusters arms = new Clusters(codes, 2);

    BootstrapDistribution share =
        BootstrapDistribution.stratified(
            arms,
            new BootstrapDistribution.Plan(50, 1),
            rows -> Arrays.stream(rows).filter(row -> treated[row]).count());

    assertThat(share.replicates()).containsOnly(67);
  }

  private BootstrapDistribution plain(long seed) {
    return BootstrapDistribution.stratified(
        new Clusters(new int[200], 1),
        new BootstrapDistribution.Plan(2000, seed),
        rows -> Arrays.stream(rows).mapToDouble(row -> outcome[row]).average().orElseThrow());
  }
}
