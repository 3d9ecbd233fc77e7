package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almoner.engine.Job;
import org.almoner.engine.Pipeline;
import org.almoner.engine.StagingJob;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.delivery.ReceiptNotes;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.TableContents;
import org.almoner.support.Catalogue;
import org.almoner.support.DeltaSpark;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Staging what was delivered since gives what staging everything gives. */
class IncrementTest {
  private static final LocalDate DATE = TestLake.DATE;
  private static final Table QUARANTINE = Quarantine.table("zoo");
  private static final Pipeline TAKING_IN = ANIMALS.only(List.of("ingest-zoo-animals"));
  private static final String HEADER = "id,name,legs,born_at\n";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void aLake() {
    lake = new TestLake(folder);
  }

  /**
   * Keys come again, rows are broken, files are delivered as they were before or forgotten, and now
   * and then a delivery is for an earlier date.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nightByNightEqualsAllAtOnce(long seed) {
    Random random = new Random(seed);
    List<String> delivered = new ArrayList<>();
    for (int night = 0; night < 5; night++) {
      boolean reverted = night > 1 && random.nextInt(3) == 0;
      String text = HEADER + "sure" + night + ",Ida,4,\n" + rows(random);
      delivered.add(reverted ? delivered.get(random.nextInt(night)) : text);
      lake.deliver("zoo/animals/" + night % 2 + ".csv", delivered.get(night));
      if (night == 3) {
        new ReceiptNotes(lake.lake(), RAW_ANIMALS).forget(name -> true);
      }
      lake.run(INTAKE, DATE.plusDays(random.nextInt(4) == 0 ? -night : night));
    }
    lake.run(INTAKE, DATE.plusDays(8)); // takes in what was forgotten and came for an earlier date
    List<String> staged = lake.rows(STG_ANIMALS);
    List<String> refused = lake.rows(QUARANTINE);
    assertThat(TableContents.recorded(lake.lake(), STG_ANIMALS))
        .isEqualTo(TableContents.counted(TestSpark.session(), lake.lake(), STG_ANIMALS));

    RunReport full = lake.run(INTAKE, DATE.plusDays(9), Reuse.NOTHING);

    assertThat(TestLake.report(full, "build-zoo-stg-animals").changed()).isFalse();
    assertThat(lake.rows(STG_ANIMALS)).isEqualTo(staged);
    assertThat(lake.rows(QUARANTINE)).isEqualTo(refused).isNotEmpty();
  }

  @Test
  void onlyFilesWithAReplacedRowAreWrittenAgain() {
    night(0, "1,Ida,4,\n");
    night(1, "2,Rex,4,\n");
    List<DataFile> before = files();
    night(2, "3,Pip,2,\n");
    assertThat(files()).containsAll(before).hasSize(3);

    RunReport report = night(3, "2,Rex,3,\n4,Kim,-1,\n");

    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs"))
        .containsExactly("1 | 4", "2 | 3", "3 | 2");
    assertThat(files().stream().map(DataFile::path).map(path -> path.substring(0, 7)))
        .containsExactlyInAnyOrder("v000000", "v000002", "v000003");
    JobReport staging = TestLake.report(report, "build-zoo-stg-animals");
    assertThat(staging.rowsOut()).isEqualTo(3);
    assertThat(staging.counts().delivered()).isEqualTo(2);
    assertThat(staging.counts().quarantined()).isEqualTo(1);
  }

  @Test
  void aNightWithoutDeliveriesLeavesStagingAlone() {
    night(0, "1,Ida,4,\n2,Rex,-4,\n");

    RunReport report = lake.run(ANIMALS, DATE.plusDays(1));

    assertThat(TestLake.statuses(report))
        .containsEntry("build-zoo-stg-animals", JobStatus.SKIPPED)
        .containsEntry("build-zoo-mart-legs", JobStatus.SUCCEEDED);
    assertThat(lake.rows(QUARANTINE)).hasSize(1);
  }

  @Test
  void aKilledAttemptsRowsAreReportedByTheRunThatEnds() {
    night(0, "1,Ida,4,\n");
    night(1, "2,Rex,4,\n3,Pip,-1,\n");
    lake.forget("ops");
    lake.run(ANIMALS, DATE); // as the first night, so that only the second is forgotten

    lake.run(ANIMALS, DATE.plusDays(1));

    assertThat(lake.ledger(OpsTables.FILES, "run_id", "rows_in", "rows_out", "rows_quarantined"))
        .contains(List.of("zoo-2026-03-21-0001", 2L, 1L, 1L));
    assertThat(lake.rows(QUARANTINE)).hasSize(1);
  }

  /** Rows that only moved between files are no delivery, and what came before is known. */
  @Test
  void anOptimizeByDeltaLeavesNightsAsTheyWere() {
    night(0, "1,Ida,4,\n");
    night(1, "2,Rex,4,\n");
    night(2, "3,Pip,2,\n");
    lake.deliver("zoo/animals/3.csv", HEADER + "4,Kim,2,\n").run(TAKING_IN, DATE.plusDays(3));
    DeltaSpark.of(lake, RAW_ANIMALS).optimize();
    DeltaSpark.of(lake, STG_ANIMALS).optimize();
    assertThat(lake.lake().latest(RAW_ANIMALS).orElseThrow().files()).hasSize(1);

    RunReport report = night(4, "2,Rex,3,\n");

    JobReport staging = TestLake.report(report, "build-zoo-stg-animals");
    assertThat(staging.counts().delivered()).as("of two nights").isEqualTo(2);
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs"))
        .containsExactly("1 | 4", "2 | 3", "3 | 2", "4 | 2");
    assertThat(TableContents.recorded(lake.lake(), RAW_ANIMALS))
        .isEqualTo(TableContents.counted(TestSpark.session(), lake.lake(), RAW_ANIMALS));
    assertThat(TestLake.statuses(lake.run(ANIMALS, DATE.plusDays(5))))
        .containsEntry("build-zoo-stg-animals", JobStatus.SKIPPED);
  }

  @Test
  void afterRowsWereTakenAwayAllOfRawIsStagedAgain() throws IOException {
    night(0, "1,Ida,4,\n");
    night(1, "2,Rex,4,\n");
    String first =
        lake.lake().latest(RAW_ANIMALS).orElseThrow().files().stream()
            .map(DataFile::path)
            .min(Comparator.naturalOrder()) // a path begins with the version that brought it
            .orElseThrow();
    Files.writeString(
        lake.root().resolve("zoo/raw_animals/_delta_log/%020d.json".formatted(2)),
        """
        {"commitInfo":{"operation":"DELETE"}}
        {"remove":{"path":"%s","dataChange":true}}
        """
            .formatted(first));

    Files.delete(lake.landing().resolve("zoo/animals/0.csv"));
    RunReport report = night(2, "3,Pip,2,\n");

    assertThat(TestLake.report(report, "build-zoo-stg-animals").counts().delivered()).isEqualTo(2);
    assertThat(lake.rows(STG_ANIMALS, "animal_id")).hasSize(2).contains("3");
  }

  @Test
  void manySmallFilesBecomeFew() {
    for (int night = 0; night < 10; night++) {
      lake.deliver("zoo/animals/" + night + ".csv", HEADER + night + ",Ida,4,\n");
      lake.run(INTAKE, DATE.plusDays(night));
    }

    assertThat(files()).hasSizeLessThan(5);
    assertThat(lake.rows(STG_ANIMALS, "animal_id")).hasSize(10);
  }

  /** Else the date would have to be part of what staging is made from. */
  @Test
  void noStagingQueryLooksAtTheBusinessDate() {
    assertThat(
            Catalogue.ALL.jobs().stream()
                .filter(StagingJob.class::isInstance)
                .filter(job -> job.definition().matches("(?s).*\\b(run_date|as_of)\\b.*"))
                .map(Job::name))
        .isEmpty();
  }

  private List<DataFile> files() {
    return lake.lake().latest(STG_ANIMALS).orElseThrow().files();
  }

  private RunReport night(int number, String rows) {
    return lake.deliver("zoo/animals/" + number + ".csv", HEADER + rows)
        .run(ANIMALS, DATE.plusDays(number));
  }

  private static String rows(Random random) {
    return IntStream.range(0, 4)
        .mapToObj(
            row ->
                "%d,%s,%d,\n"
                    .formatted(
                        random.nextInt(12),
                        random.nextInt(6) == 0 ? "" : "Ida",
                        random.nextInt(8) - 1))
        .collect(Collectors.joining());
  }
}
