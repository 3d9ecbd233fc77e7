package org.almoner.engine.run;

import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.almoner.support.Zoo.STG_TICKETS;
import static org.almoner.support.Zoo.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a raw table remembers of its deliveries: the latest content under a name. */
class RememberedTest {
  private static final LocalDate DATE = TestLake.DATE;
  private static final String HEADER = "id,name,legs,born_at\n";
  private static final String A = HEADER + "1,Ida,4,\n";
  private static final String B = HEADER + "1,Ida,3,\n";
  private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void anEmptyLake() {
    lake = new TestLake(folder);
  }

  /** The case reverted-delivery-ignored. */
  @Test
  void aFileDeliveredAgainAfterOthersIsTakenInAgain() {
    deliver(A).run(INTAKE, DATE);
    deliver(B).run(INTAKE, DATE.plusDays(1));
    assertThat(legs()).containsExactly("3");

    RunReport third = deliver(A).run(INTAKE, DATE.plusDays(2));

    assertThat(third.rowsIn()).isEqualTo(1);
    assertThat(legs()).containsExactly("4");
    assertThat(lake.run(INTAKE, DATE.plusDays(3)).rowsIn()).isZero();
  }

  @Test
  void aDateThatIsRunAgainTakesNothingInTwice() {
    deliver(A).run(INTAKE, DATE);
    deliver(B).run(INTAKE, DATE.plusDays(2));

    assertThat(deliver(A + "2,Rex,4,\n").run(INTAKE, DATE.plusDays(1)).rowsIn()).isEqualTo(2);
    assertThat(lake.run(INTAKE, DATE.plusDays(1)).rowsIn()).isZero();
    assertThat(deliver(B).run(INTAKE, DATE.plusDays(2)).rowsIn()).isZero();
    assertThat(deliver(B).run(INTAKE, DATE.minusDays(1)).rowsIn()).isZero();
    assertThat(legs()).containsExactly("3", "4");
  }

  @Test
  void aFileOfUnchangedSizeAndTimeIsReadOnceAWeekAndByAFullRun() throws IOException {
    LocalDate monday = LocalDate.parse("2026-03-16");
    deliver(A, LONG_AGO).run(INTAKE, monday);
    deliver(B, LONG_AGO);

    assertThat(lake.run(INTAKE, monday.plusDays(6)).rowsIn()).isZero();
    assertThat(lake.copiedTo(folder.resolve("full")).run(INTAKE, monday.plusDays(6), Reuse.NOTHING))
        .extracting(RunReport::rowsIn)
        .isEqualTo(1L);
    assertThat(lake.run(INTAKE, monday.plusDays(7)).rowsIn()).isEqualTo(1);
  }

  /** Storages tell the time of a change in steps: within one, a change does not show. */
  @Test
  void aFileChangedWhileItWasTakenInIsReadAgain() throws IOException {
    FileTime justNow = FileTime.from(TestLake.NOW);
    deliver(A, justNow).run(INTAKE, DATE);
    deliver(B, justNow);

    assertThat(lake.run(INTAKE, DATE).rowsIn()).isEqualTo(1);
  }

  @Test
  void aFileThatWasOnlyTouchedIsNotTakenInAgain() throws IOException {
    deliver(A, LONG_AGO).run(INTAKE, DATE);

    assertThat(deliver(A).run(INTAKE, DATE).rowsIn()).isZero();
  }

  @Test
  void aFileIsKnownWhenItReturnsAfterItWasAway() throws IOException {
    deliver(A).run(INTAKE, DATE);
    Files.delete(lake.landing().resolve("zoo/animals.csv"));
    lake.run(INTAKE, DATE.plusDays(1));

    assertThat(deliver(A).run(INTAKE, DATE.plusDays(2)).rowsIn()).isZero();
  }

  @Test
  void eachNameIsADelivery() {
    String tickets = "gate,price\nnorth,5\nnorth,5\n";
    lake.deliver("zoo/tickets/1.csv", tickets).deliver("zoo/tickets/2.csv", tickets);

    RunReport report = lake.run(TICKETS);

    assertThat(report.files()).hasSize(2);
    assertThat(lake.rows(STG_TICKETS)).containsExactly("north | 5.0", "north | 5.0");
  }

  @Test
  void aFileWithoutRowsIsRemembered() {
    lake.deliver("zoo/animals/1.csv", A).deliver("zoo/animals/2.csv", HEADER);
    assertThat(lake.run(INTAKE).files()).hasSize(2);

    assertThat(lake.run(INTAKE).files()).isEmpty();
  }

  /** A run has one id however often it is started: its rows of a file are told apart by lines. */
  @Test
  void aFileChangedSinceAKilledAttemptIsTakenInByTheNextRun() {
    deliver(A).run(INTAKE, DATE);
    lake.forget("ops");

    RunReport same = deliver(B).run(INTAKE, DATE);

    assertThat(same.files()).extracting(FileReport::taken).containsExactly(true, false);
    assertThat(same.files().get(1).problems())
        .containsExactly(
            "zoo/animals.csv was changed since an attempt at this run took it in:"
                + " the next run takes it in as it is now");
    assertThat(legs()).containsExactly("4");
    lake.run(INTAKE, DATE);
    assertThat(legs()).containsExactly("3");
  }

  @Test
  void whatIsRememberedOutlivesCheckpoints() {
    for (int night = 0; night < 23; night++) {
      lake.deliver("zoo/animals/" + night + ".csv", A);
      lake.run(INTAKE.only(List.of("ingest-zoo-animals")), DATE.plusDays(night));
    }

    RunReport report = lake.run(INTAKE.only(List.of("ingest-zoo-animals")), DATE.plusDays(30));

    assertThat(report.rowsIn()).isZero();
    assertThat(lake.rows(RAW_ANIMALS)).hasSize(23);
  }

  private List<String> legs() {
    return lake.rows(STG_ANIMALS, "legs");
  }

  private TestLake deliver(String text) {
    return lake.deliver("zoo/animals.csv", text);
  }

  private TestLake deliver(String text, FileTime changed) throws IOException {
    deliver(text);
    Files.setLastModifiedTime(lake.landing().resolve("zoo/animals.csv"), changed);
    return lake;
  }
}
