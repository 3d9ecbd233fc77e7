package org.almoner.population.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.almoner.population.Care;
import org.almoner.population.terms.Constants;
import org.almoner.population.tier.RareTier.Members;
import org.almoner.population.tier.RareTier.Thresholds;
import org.junit.jupiter.api.Test;

class RareTierTest {
  private static final Constants CONSTANTS = Care.SETTINGS.constants();

  @Test
  void aTierOfOneTenthIsRareEnough() {
    List<Members> members = List.of(new Members(0.9, 0, 0, 10));

    assertThat(RareTier.of(members, 100, CONSTANTS)).isEmpty();
    assertThat(RareTier.of(members, 99, CONSTANTS)).isPresent();
    assertThat(RareTier.of(List.of(), 0, CONSTANTS)).isEmpty();
  }

  @Test
  void theThresholdThatWouldHalveItIsNamed() {
    List<Members> members =
        List.of(
            new Members(0.5, 0, 4, 60),
            new Members(0.5, 1, 5, 30),
            new Members(0.85, 0, 1, 10),
            new Members(null, 4, 0, 5));

    RareTier found = RareTier.of(members, 500, CONSTANTS).orElseThrow();

    assertThat(found.halving()).contains(new Thresholds(0.8, 4, 5));
    assertThat(found.warning())
        .isEqualTo(
            "case_management holds 21.0 % of the population; composite >= 0.8, hospital_visits >= 4"
                + " or n_conditions >= 5 would halve it");
  }

  @Test
  void whereNoSingleThresholdIsEnoughAllAreRaised() {
    List<Members> members =
        List.of(
            new Members(0.82, 0, 0, 34), new Members(0.1, 4, 0, 33), new Members(0.1, 0, 4, 33));

    assertThat(RareTier.of(members, 200, CONSTANTS).orElseThrow().halving())
        .contains(new Thresholds(0.85, 5, 5));
  }

  @Test
  void whatIsNamedAlwaysHalvesIt() {
    Random random = new Random(5);
    for (int round = 0; round < 100; round++) {
      List<Members> members = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        members.add(
            new Members(
                0.8 + random.nextInt(20) / 100.0,
                random.nextInt(8),
                random.nextInt(8),
                1 + random.nextInt(5)));
      }
      long count = members.stream().mapToLong(Members::count).sum();

      RareTier found = RareTier.of(members, count, CONSTANTS).orElseThrow();

      assertThat(found.halving()).isPresent();
      assertThat(found.halving().orElseThrow().held(members)).isLessThanOrEqualTo(count / 2);
    }
  }

  @Test
  void withAllAtTheHighestRiskNoThresholdDoes() {
    RareTier found = RareTier.of(List.of(new Members(1.0, 0, 0, 30)), 100, CONSTANTS).orElseThrow();

    assertThat(found.halving()).isEmpty();
    assertThat(found.warning()).endsWith("; no threshold halves it");
  }
}
