package org.almoner.engagement;

import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.RunReport;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A feed that was due and brought nothing: the list is there, says so, and the scheduler learns.
 */
class LateFeedTest {
  private static final LocalDate DELIVERED = TestLake.DATE;

  @TempDir private Path folder;

  @Test
  void theListIsServedStaleAndTheRunEndsWithTen() {
    GivenNight night = new GivenNight(new TestLake(folder));
    assertThat(night.run(DELIVERED).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(night.runWithoutDelivery(DELIVERED.plusDays(6)).exitCode()).isEqualTo(ExitCode.OK);

    RunReport late = night.runWithoutDelivery(DELIVERED.plusDays(7));

    assertThat(late.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(TestLake.report(late, "recommend-engagement").status())
        .isEqualTo(JobStatus.SUCCEEDED);
    assertThat(late.checks())
        .filteredOn(CheckResult::blocks)
        .extracting(CheckResult::check, CheckResult::measured)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "engagement/brands is delivered, due weekly",
                "last delivered for 2026-03-20; lists made without it are marked stale; deliver it"
                    + " and run the date again, or declare feeds.engagement.brands.due"));
    assertThat(night.lake().rows(RECOMMENDATIONS, "recommendation_date", "is_stale"))
        .contains("2026-03-26 | false", "2026-03-27 | true")
        .doesNotContain("2026-03-27 | false");
  }
}
