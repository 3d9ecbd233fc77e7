package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.almoner.support.Zoo.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Deliveries;
import org.almoner.engine.DeliveryTerms;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Table;
import org.almoner.engine.delivery.Deletions;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries whose deliveries each hold all rows there are: what one lacks is gone. */
class SnapshotTest {
  private static final LocalDate DATE = TestLake.DATE;
  private static final String HEADER = "id,name,legs,born_at\n";
  private static final String IDA = "1,Ida,4,2026-01-01\n";
  private static final String REX = "2,Rex,4,2026-01-01\n";
  private static final String PIP = "3,Pip,2,2026-01-01\n";
  private static final Deliveries SNAPSHOT =
      new Deliveries(
          Map.of(
              "zoo.animals",
              new DeliveryTerms("auto", ",", List.of(), ".", "", Map.of(), true, "")),
          List.of(),
          Map.of());

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void anEmptyLake() {
    lake = new TestLake(folder);
  }

  @Test
  void aRowThatIsNoLongerDeliveredIsDeletedAndMartsIgnoreIt() {
    deliver(IDA + REX).run(ANIMALS, DATE, SNAPSHOT);

    RunReport report = deliver(IDA).run(ANIMALS, DATE.plusDays(1), SNAPSHOT);

    assertThat(staged()).containsExactly("1 | ", "2 | 2026-03-22T00:00:00Z");
    assertThat(lake.rows(MART_LEGS)).containsExactly("4 | 1");
    assertThat(report.checks())
        .filteredOn(check -> check.check().contains("vanish"))
        .extracting(CheckResult::measured)
        .containsExactly("1 of 2 rows are not in it and marked as deleted");
    lake.run(ANIMALS, DATE, SNAPSHOT);
    assertThat(lake.rows(MART_LEGS)).as("of the date before it was gone").containsExactly("4 | 2");
  }

  @Test
  void aRowThatComesAgainIsNoLongerDeleted() {
    deliver(IDA + REX).run(INTAKE, DATE, SNAPSHOT);
    deliver(IDA).run(INTAKE, DATE.plusDays(1), SNAPSHOT);

    deliver(IDA + REX).run(INTAKE, DATE.plusDays(2), SNAPSHOT);

    assertThat(staged()).containsExactly("1 | ", "2 | ");
    sameInFull();
  }

  @Test
  void filesOfOneDateAreOneSnapshotEvenWhereSomeAreUnchanged() {
    lake.deliver("zoo/animals/1.csv", HEADER + IDA).deliver("zoo/animals/2.csv", HEADER + REX);
    lake.run(INTAKE, DATE, SNAPSHOT);

    lake.deliver("zoo/animals/1.csv", HEADER + PIP).run(INTAKE, DATE.plusDays(1), SNAPSHOT);

    assertThat(staged()).containsExactly("1 | 2026-03-22T00:00:00Z", "2 | ", "3 | ");
    assertThat(lake.run(INTAKE, DATE.plusDays(2), SNAPSHOT).rowsIn()).isZero();
  }

  @Test
  void aPartThatCameInALaterRunOfTheDateBelongsToIt() throws IOException {
    lake.deliver("zoo/animals/0.csv", HEADER + IDA + REX + PIP).run(INTAKE, DATE, SNAPSHOT);
    Files.delete(lake.landing().resolve("zoo/animals/0.csv"));
    lake.deliver("zoo/animals/1.csv", HEADER + IDA).run(INTAKE, DATE.plusDays(1), SNAPSHOT);
    Files.delete(lake.landing().resolve("zoo/animals/1.csv"));

    lake.deliver("zoo/animals/2.csv", HEADER + REX).run(INTAKE, DATE.plusDays(1), SNAPSHOT);

    assertThat(staged()).containsExactly("1 | ", "2 | ", "3 | 2026-03-22T00:00:00Z");
    sameInFull();
  }

  @Test
  void aBrokenRowIsThere() {
    deliver(IDA + REX).run(INTAKE, DATE, SNAPSHOT);

    deliver(IDA + "2,Rex,-4,\n").run(INTAKE, DATE.plusDays(1), SNAPSHOT);

    assertThat(staged()).containsExactly("1 | ", "2 | ");
  }

  @Test
  void aSnapshotWithARowWhoseKeyCannotBeReadDeletesNothing() {
    deliver(IDA + REX).run(INTAKE, DATE, SNAPSHOT);

    deliver(IDA + "2\n").run(INTAKE, DATE.plusDays(1), SNAPSHOT);

    assertThat(staged()).containsExactly("1 | ", "2 | ");
    sameInFull();
  }

  @Test
  void aSnapshotOfWhichAFileIsRefusedWaitsForIt() {
    lake.deliver("zoo/animals/1.csv", HEADER + IDA).deliver("zoo/animals/2.csv", HEADER + REX);
    lake.run(INTAKE, DATE, SNAPSHOT);
    lake.deliver("zoo/animals/1.csv", HEADER + PIP);
    lake.deliver("zoo/animals/2.csv", new byte[] {'P', 'K', 3, 4, 0, 0});

    RunReport report = lake.run(INTAKE, DATE.plusDays(1), SNAPSHOT);

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(report.files()).noneMatch(FileReport::taken).hasSize(2);
    assertThat(staged()).containsExactly("1 | ", "2 | ");
  }

  @Test
  void whatWasDeliveredBeforeItsFeedWasDeclaredIsNotDeletedByOtherDeliveries() {
    lake.deliver("zoo/animals/1.csv", HEADER + IDA).run(INTAKE, DATE);
    lake.deliver("zoo/animals/2.csv", HEADER + REX).run(INTAKE, DATE.plusDays(1));

    lake.run(INTAKE, DATE.plusDays(2), SNAPSHOT);

    assertThat(staged()).containsExactly("1 | ", "2 | ");
  }

  @Test
  void ofATableWithoutKeyItIsToldThatNothingIsMarked() {
    DeliveryTerms whole = new DeliveryTerms("auto", ",", List.of(), ".", "", Map.of(), true, "");
    Deliveries snapshots = new Deliveries(Map.of("zoo.tickets", whole), List.of(), Map.of());

    RunReport report =
        lake.deliver("zoo/tickets.csv", "gate,price\nnorth,5\n").run(TICKETS, DATE, snapshots);

    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(report.checks())
        .filteredOn(check -> !check.passed())
        .extracting(CheckResult::measured)
        .containsExactly("the table has no key, so that nothing tells which are gone: they stay");
  }

  @Test
  void nightByNightEqualsAllAtOnce() {
    Random random = new Random(7);
    for (int night = 0; night < 5; night++) {
      String rows =
          IntStream.range(0, 8)
              .filter(id -> random.nextInt(3) > 0)
              .mapToObj(id -> id + ",Ida," + (random.nextInt(7) - 1) + ",\n")
              .collect(Collectors.joining());
      deliver("9,Sure,4,\n" + rows).run(INTAKE, DATE.plusDays(night), SNAPSHOT);
    }
    assertThat(staged()).anyMatch(row -> row.contains("2026"));
    sameInFull();
  }

  private void sameInFull() {
    List<String> staged = staged();
    RunRequest full = lake.request(INTAKE, DATE.plusDays(9), Reuse.NOTHING).with(SNAPSHOT);
    RunReport report = lake.run(full, new RunListener() {});
    assertThat(staged()).isEqualTo(staged);
    assertThat(TestLake.report(report, "build-zoo-stg-animals").changed()).isFalse();
  }

  private TestLake deliver(String rows) {
    return lake.deliver("zoo/animals.csv", HEADER + rows);
  }

  /** Key and time of deletion of each row, also of those that marts do not see. */
  private List<String> staged() {
    Table stored = Deletions.stored(STG_ANIMALS, lake.lake().latest(STG_ANIMALS).orElseThrow());
    return lake.rows(stored, "animal_id", "_deleted_at");
  }
}
