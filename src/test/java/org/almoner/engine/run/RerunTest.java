package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.almoner.support.Zoo.MART_LEGS_DAILY;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableContents;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs after runs: skipped, for other dates, after a kill. */
class RerunTest {
  private static final LocalDate DATE = TestLake.DATE;
  private static final String ANIMALS_CSV =
      "id,name,legs,born_at\n1,Ida,4,2026-03-01\n2,Rex,4,2026-03-20\n3,Pip,2,2026-03-21\n";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void aLakeAfterOneRun() {
    lake = new TestLake(folder).deliver("zoo/animals.csv", ANIMALS_CSV);
    lake.run(ANIMALS);
  }

  @Test
  void resumingSkipsWhatIsMadeFromTheSameInputs() {
    RunReport again = lake.resume(ANIMALS);

    assertThat(TestLake.statuses(again).values()).containsOnly(JobStatus.SKIPPED);
    assertThat(lake.ledger(OpsTables.RUNS, "run_id", "jobs_run", "jobs_skipped"))
        .containsExactly(
            List.of("zoo-2026-03-20-0001", 4, 0), List.of("zoo-2026-03-20-0002", 0, 4));
  }

  @Test
  void resumingAfterAnotherDeliveryRunsWhatItReaches() {
    lake.deliver("zoo/animals.csv", ANIMALS_CSV + "4,Kim,0,2026-03-21\n");

    RunReport again = lake.resume(ANIMALS);

    // The new animal is born after the date: the mart is built again and stays as it is.
    assertThat(TestLake.statuses(again))
        .containsEntry("build-zoo-stg-animals", JobStatus.SUCCEEDED)
        .containsEntry("build-zoo-mart-legs", JobStatus.SUCCEEDED)
        .containsEntry("build-zoo-mart-legs-daily", JobStatus.SKIPPED);
    assertThat(TestLake.report(again, "build-zoo-mart-legs").changed()).isFalse();
  }

  @Test
  void aDateReplacesOnlyItself() {
    lake.run(ANIMALS, DATE.plusDays(1));
    assertThat(lake.rows(MART_LEGS_DAILY))
        .containsExactly("2026-03-20 | 4 | 2", "2026-03-21 | 2 | 1", "2026-03-21 | 4 | 2");
    lake.deliver("zoo/animals.csv", ANIMALS_CSV + "4,Kim,6,2026-03-20\n");

    lake.run(ANIMALS);

    assertThat(lake.rows(MART_LEGS_DAILY))
        .containsExactly(
            "2026-03-20 | 4 | 2", "2026-03-20 | 6 | 1", "2026-03-21 | 2 | 1", "2026-03-21 | 4 | 2");
    assertThat(TableContents.recorded(lake.lake(), MART_LEGS_DAILY))
        .isEqualTo(TableContents.counted(TestSpark.session(), lake.lake(), MART_LEGS_DAILY));
  }

  @Test
  void whatHappensAfterADateDoesNotChangeIt() {
    List<String> before = lake.rows(MART_LEGS);
    lake.deliver("zoo/animals.csv", ANIMALS_CSV + "5,Ann,8,2026-03-21T00:00:00Z\n");

    lake.run(ANIMALS);

    assertThat(lake.rows(STG_ANIMALS, "animal_id")).contains("5");
    assertThat(lake.rows(MART_LEGS)).isEqualTo(before).containsExactly("4 | 2");
  }

  @Test
  void filesOfAKilledRunNeverCountAndAreLeftToBeCollectedByAge() throws IOException {
    Lake now = lake.lake();
    Path next = Path.of(now.stage(MART_LEGS).toUri().getPath());
    Files.createDirectories(next);
    Path leftover = next.resolve("part-00000-killed.snappy.parquet");
    Files.writeString(leftover, "half a file");
    lake.deliver("zoo/animals.csv", ANIMALS_CSV + "6,Lou,3,2026-03-01\n");

    assertThat(lake.rows(MART_LEGS)).containsExactly("4 | 2");
    lake.run(ANIMALS);

    assertThat(leftover).exists();
    assertThat(lake.rows(MART_LEGS)).containsExactly("3 | 1", "4 | 2");
  }

  @Test
  void theLedgerKnowsTheFilesOfARunThatWasKilledAfterTakingThemIn() {
    List<List<Object>> files = lake.ledger(OpsTables.FILES, "run_id", "file", "rows_in", "status");
    lake.forget("ops");

    lake.run(ANIMALS);

    assertThat(lake.ledger(OpsTables.FILES, "run_id", "file", "rows_in", "status"))
        .isEqualTo(files)
        .containsExactly(List.of("zoo-2026-03-20-0001", "zoo/animals.csv", 3L, "taken"));
  }

  @Test
  void aRunKilledWhileItWasRecordedIsThereOnce() throws IOException {
    List<List<Object>> files = lake.ledger(OpsTables.FILES, "run_id", "file", "rows_in");
    lake.forget("ops/" + OpsTables.RUNS.name());

    lake.run(ANIMALS);

    assertThat(lake.ledger(OpsTables.FILES, "run_id", "file", "rows_in")).isEqualTo(files);
    assertThat(lake.ledger(OpsTables.RUNS, "run_id")).hasSize(1);
  }

  @Test
  void aRunIsNumberedByTheFinishedRunsOfItsDate() {
    Ledger ledger = new Ledger(lake.lake());

    assertThat(ledger.nextRunId("zoo", new BusinessDate(DATE, ZoneOffset.UTC)))
        .isEqualTo("zoo-2026-03-20-0002");
    assertThat(ledger.nextRunId("zoo", new BusinessDate(DATE.plusDays(1), ZoneOffset.UTC)))
        .isEqualTo("zoo-2026-03-21-0001");
  }
}
