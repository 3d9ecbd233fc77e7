package org.almoner.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Pipeline;
import org.junit.jupiter.api.Test;

/** A night of 20 March that has to be over by seven in the morning in New York. */
class DeadlineTest {
  private static final BusinessDate DATE =
      new BusinessDate(LocalDate.of(2026, 3, 20), ZoneId.of("America/New_York"));
  private static final Instant SEVEN = Instant.parse("2026-03-21T11:00:00Z");

  @Test
  void sevenIsSevenInTheBusinessZone() {
    assertThat(DATE.nextDayAt(LocalTime.of(7, 0))).isEqualTo(SEVEN);
  }

  @Test
  void aLateRunSucceedsAndTellsTheScheduler() {
    RunReport late = report(SEVEN.minusSeconds(30), 90.5);

    assertThat(late.late()).contains(Duration.ofMillis(60_500));
    assertThat(late.exitCode()).isEqualTo(ExitCode.DEADLINE_MISSED);
    assertThat(late.status()).isEqualTo("succeeded");
    assertThat(RunSummary.text(late)).contains("\"seconds_late\" : 60", "\"exit_code\" : 14");
  }

  @Test
  void aRunThatIsOverOnTheDotIsInTime() {
    RunReport punctual = report(SEVEN.minusSeconds(30), 30);

    assertThat(punctual.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(RunSummary.text(punctual)).doesNotContain("seconds_late");
  }

  private static RunReport report(Instant started, double seconds) {
    RunRequest request =
        new RunRequest(
            new Pipeline("nightly", "", List.of()), DATE, Optional.empty(), Reuse.STAGING);
    return new RunReport("nightly-1", request.by(SEVEN), started, seconds, List.of(), List.of());
  }
}
