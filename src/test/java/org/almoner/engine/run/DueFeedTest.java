package org.almoner.engine.run;

import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Deliveries;
import org.almoner.engine.DeliveryTerms;
import org.almoner.engine.ExitCode;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a weekly feed has delivered that brings what it brought before. */
class DueFeedTest {
  private static final LocalDate DATE = TestLake.DATE;
  private static final Deliveries WEEKLY =
      new Deliveries(
          Map.of(
              "zoo.animals",
              new DeliveryTerms("auto", ",", List.of(), ".", "", Map.of(), false, "weekly")),
          List.of(),
          Map.of());

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void aWeeklyFeedHasDelivered() throws IOException {
    lake = new TestLake(folder).deliver("zoo/animals.csv", "id,name\n1,Ida\n");
    changed("2026-03-20T20:00:00Z");
    lake.run(INTAKE, DATE, WEEKLY);
  }

  @Test
  void aFileThatOnlyLiesThereIsLateAfterAWeek() {
    assertThat(lake.run(INTAKE, DATE.plusDays(6), WEEKLY).exitCode()).isEqualTo(ExitCode.OK);

    RunReport late = lake.run(INTAKE, DATE.plusDays(7), WEEKLY);

    assertThat(late.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(late.checks())
        .filteredOn(CheckResult::blocks)
        .extracting(CheckResult::check)
        .containsExactly("zoo/animals is delivered, due weekly");
  }

  @Test
  void theSameBytesDeliveredAgainAreADelivery() throws IOException {
    lake.deliver("zoo/animals.csv", "id,name\n1,Ida\n");
    changed("2026-03-26T20:00:00Z");
    RunReport again = lake.run(INTAKE, DATE.plusDays(6), WEEKLY);

    assertThat(again.rowsIn()).isZero();
    assertThat(lake.run(INTAKE, DATE.plusDays(12), WEEKLY).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(lake.run(INTAKE, DATE.plusDays(13), WEEKLY).exitCode())
        .isEqualTo(ExitCode.GATE_FAILED);
    assertThat(lake.rows(RAW_ANIMALS, "id")).containsExactly("1");
  }

  @Test
  void whatCameAgainIsRememberedOnceAndNotReadAgain() throws IOException {
    changed("2026-03-26T20:00:00Z");
    lake.run(INTAKE, DATE.plusDays(6), WEEKLY);
    long version = lake.version(RAW_ANIMALS);

    RunReport night = lake.run(INTAKE, DATE.plusDays(7), WEEKLY);

    assertThat(version).isEqualTo(1);
    assertThat(lake.version(RAW_ANIMALS)).isEqualTo(version);
    assertThat(TestLake.statuses(night).values()).containsOnly(JobStatus.SKIPPED);
  }

  @Test
  void nothingIsRememberedWhereNobodyAsks() throws IOException {
    changed("2026-03-26T20:00:00Z");

    lake.run(INTAKE, DATE.plusDays(6));

    assertThat(lake.version(RAW_ANIMALS)).isZero();
  }

  private void changed(String instant) throws IOException {
    Files.setLastModifiedTime(
        lake.landing().resolve("zoo/animals.csv"), FileTime.from(Instant.parse(instant)));
  }
}
