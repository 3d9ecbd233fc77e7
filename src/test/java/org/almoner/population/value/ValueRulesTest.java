package org.almoner.population.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.almoner.population.Care;
import org.almoner.population.GivenHistory;
import org.almoner.population.rows.EncounterKind;
import org.almoner.population.value.ValueTotals.Gaps;
import org.almoner.stats.compare.Proportion;
import org.junit.jupiter.api.Test;

class ValueRulesTest {
  private static final ValueRules RULES = new ValueRules(Care.SETTINGS.constants());
  private static final Gaps BEFORE = new Gaps(60, 40);

  /** 1,000,000 dollars for 500 points: a point costs 2,000. */
  private static final ValueTotals EVERYBODY =
      new ValueTotals(450, 400, 500, 1_000_000, new Gaps(700, 300), new Gaps(600, 400));

  @Test
  void expectedCostIsThatOfThePointsAndSavingsAreShared() {
    ValueRow row =
        RULES.of(new ValueTotals(60, 50, 75, 120_000, new Gaps(70, 30), BEFORE), EVERYBODY);

    assertThat(row.members()).isEqualTo(60);
    assertThat(row.hccMean()).isEqualTo(1.5);
    assertThat(row.expectedCost()).isEqualTo(150_000);
    assertThat(row.actualCost()).isEqualTo(120_000);
    assertThat(row.ratio()).isEqualTo(0.8);
    assertThat(row.quality()).isEqualTo(new Proportion(70, 100));
    assertThat(row.savingsShare()).isEqualTo(15_000);
  }

  /** R: prop.test(c(70, 60), c(100, 100), correct = FALSE) gives -0.0314784 and 0.2314784. */
  @Test
  void theChangeOfQualityHasAnInterval() {
    ValueRow row =
        RULES.of(new ValueTotals(60, 50, 75, 120_000, new Gaps(70, 30), BEFORE), EVERYBODY);

    assertThat(row.qualityChange().value()).isCloseTo(0.1, within(1e-12));
    assertThat(row.qualityChange().low(0.95)).isCloseTo(-0.0314784, within(1e-6));
    assertThat(row.qualityChange().high(0.95)).isCloseTo(0.2314784, within(1e-6));
  }

  @Test
  void nothingIsSharedWhereQualityFellOrNothingWasSaved() {
    assertThat(savings(120_000, new Gaps(59, 41))).isZero();
    assertThat(savings(120_000, new Gaps(60, 40))).isEqualTo(15_000);
    assertThat(savings(150_001, new Gaps(70, 30))).isZero();
  }

  @Test
  void whatIsUnknownStaysUnknown() {
    ValueRow nobodyMeasured =
        RULES.of(new ValueTotals(3, 0, 0, 0, new Gaps(0, 0), new Gaps(0, 0)), EVERYBODY);

    assertThat(nobodyMeasured).isEqualTo(new ValueRow(3, null, null, null, null, null, null, null));
    assertThat(savings(120_000, new Gaps(0, 0))).isNull();
  }

  @Test
  void aMemberBelongsToTheProviderWithMostPrimaryEncounters() {
    GivenHistory given =
        GivenHistory.born("1950-01-01")
            .seenBy("A", "2025-03-01T08:00")
            .seenBy("B", "2025-01-01T00:00")
            .seenBy("B", "2025-02-01T08:00")
            .seen(EncounterKind.SPECIALIST, "2025-04-01T08:00", "")
            .seen(EncounterKind.SPECIALIST, "2025-05-01T08:00", "")
            .seenBy("", "2025-05-01T08:00")
            .seenBy("C", "2024-12-31T23:59")
            .seenBy("C", "2024-12-30T23:59")
            .seenBy("C", "2024-12-29T23:59");

    assertThat(MainProvider.of(given.history(), 12)).contains("B");
  }

  @Test
  void ofEquallyManyTheLatestThenTheId() {
    GivenHistory latest =
        GivenHistory.born("1950-01-01")
            .seenBy("A", "2025-03-01T08:00")
            .seenBy("B", "2025-03-01T08:01");
    GivenHistory first =
        GivenHistory.born("1950-01-01")
            .seenBy("B", "2025-01-02T08:00")
            .seenBy("B", "2025-03-03T08:00")
            .seenBy("A", "2025-01-02T08:30")
            .seenBy("A", "2025-03-04T08:00");

    assertThat(MainProvider.of(latest.history(), 12)).contains("B");
    assertThat(MainProvider.of(first.history(), 12)).contains("A");
    assertThat(MainProvider.of(GivenHistory.born("1950-01-01").history(), 12)).isEmpty();
  }

  private static Double savings(double cost, Gaps now) {
    return RULES.of(new ValueTotals(60, 50, 75, cost, now, BEFORE), EVERYBODY).savingsShare();
  }
}
