package org.almoner.engine.care;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.almoner.support.Zoo.MART_LEGS_DAILY;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.engine.IngestJob;
import org.almoner.engine.JobCatalog;
import org.almoner.engine.Pipeline;
import org.almoner.engine.SqlJob;
import org.almoner.engine.StagingJob;
import org.almoner.engine.Table;
import org.almoner.engine.UsageException;
import org.almoner.engine.delivery.ReceiptNotes;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunVoidTest {
  private static final LocalDate MISTYPED = LocalDate.of(2062, 3, 20);
  private static final String EARLY =
      "id,name,legs,born_at\n1,Ida,4,2025-01-01\n2,Rex,4,2025-02-01\n";
  private static final String CORRECTED =
      "id,name,legs,born_at\n1,Ida,3,2025-01-01\n2,Rex,4,2025-02-01\n";

  @TempDir private Path folder;

  @Test
  void aCorrectionWinsAgainOnceTheRunOfAMistypedYearIsTakenBack() {
    TestLake lake = new TestLake(folder).deliver("zoo/animals.csv", EARLY);
    String mistyped = lake.run(ANIMALS, MISTYPED).runId();
    lake.deliver("zoo/animals.csv", CORRECTED).run(ANIMALS);
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs")).containsExactly("1 | 4", "2 | 4");

    Map<Table, String> outcome = taken(lake, ANIMALS, mistyped, false);
    lake.run(ANIMALS);

    assertThat(outcome)
        .containsEntry(RAW_ANIMALS, "2 rows forgotten")
        .containsEntry(
            MART_LEGS, "made again by zoo-2026-03-20-0001 since: the next run makes it anew");
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs")).containsExactly("1 | 3", "2 | 4");
    assertThat(lake.rows(MART_LEGS, "legs", "animals")).containsExactly("3 | 1", "4 | 1");
    assertThat(lake.rows(RAW_ANIMALS, "id", "_run_id"))
        .containsExactly("1 | zoo-2026-03-20-0001", "2 | zoo-2026-03-20-0001");
  }

  @Test
  void tablesThatNoLaterRunMadeAreWhatTheyWereAndFilesAreTakenInAgain() {
    TestLake lake = new TestLake(folder).deliver("zoo/animals.csv", EARLY);
    lake.run(ANIMALS);
    List<String> staged = lake.rows(STG_ANIMALS);
    List<String> legs = lake.rows(MART_LEGS);
    List<String> daily = lake.rows(MART_LEGS_DAILY);
    String mistyped = lake.deliver("zoo/animals.csv", CORRECTED).run(ANIMALS, MISTYPED).runId();
    assertThat(lake.rows(STG_ANIMALS)).isNotEqualTo(staged);

    taken(lake, ANIMALS, mistyped, false);

    assertThat(lake.rows(STG_ANIMALS)).isEqualTo(staged);
    assertThat(lake.rows(MART_LEGS)).isEqualTo(legs);
    assertThat(lake.rows(MART_LEGS_DAILY)).isEqualTo(daily);
    assertThat(taken(lake, ANIMALS, mistyped, false).values()).containsOnly("was put back before");
    lake.run(ANIMALS, TestLake.DATE.plusDays(1));
    assertThat(lake.rows(MART_LEGS, "legs", "animals")).containsExactly("3 | 1", "4 | 1");
  }

  @Test
  void whatTheFirstRunMadeIsEmptyAgain() {
    TestLake lake = new TestLake(folder).deliver("zoo/animals.csv", EARLY);

    taken(lake, ANIMALS, lake.run(ANIMALS, MISTYPED).runId(), false);

    assertThat(lake.rows(RAW_ANIMALS)).isEmpty();
    assertThat(lake.rows(MART_LEGS)).isEmpty();
    lake.run(ANIMALS);
    assertThat(lake.rows(MART_LEGS, "legs", "animals")).containsExactly("4 | 2");
  }

  @Test
  void aRunWhoseTableWasShownIsNotTakenBackUnlessWhatWasShownStays() {
    Table list = MART_LEGS.irreplaceable("people worked with it");
    Pipeline shown =
        new Pipeline(
            "zoo",
            "",
            List.of(
                new IngestJob(RAW_ANIMALS),
                StagingJob.build(STG_ANIMALS, RAW_ANIMALS),
                SqlJob.build(list, STG_ANIMALS)));
    TestLake lake = new TestLake(folder).deliver("zoo/animals.csv", EARLY);
    String run = lake.run(shown).runId();

    assertThatThrownBy(() -> taken(lake, shown, run, false))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("zoo.mart_legs (people worked with it)");
    assertThat(lake.rows(RAW_ANIMALS)).hasSize(2);

    assertThat(taken(lake, shown, run, true)).containsEntry(list, "stays: people worked with it");
    assertThat(lake.rows(list, "legs", "animals")).containsExactly("4 | 2");
    assertThat(lake.rows(STG_ANIMALS)).isEmpty();
  }

  /** What is noted of files carries on the record of the last run, which did not bring them all. */
  @Test
  void aRunThatIsTakenBackAfterFilesWereForgottenLeavesThoseOfOtherRuns() {
    TestLake lake = new TestLake(folder).deliver("zoo/animals/1.csv", EARLY);
    lake.run(ANIMALS);
    lake.deliver("zoo/animals/2.csv", "id,name\n3,Sam\n");
    String second = lake.run(ANIMALS, TestLake.DATE.plusDays(1)).runId();
    new ReceiptNotes(lake.lake(), RAW_ANIMALS).forget(name -> true);

    assertThat(taken(lake, ANIMALS, second, false)).containsEntry(RAW_ANIMALS, "1 rows forgotten");

    assertThat(lake.rows(RAW_ANIMALS, "id")).containsExactly("1", "2");
  }

  private static Map<Table, String> taken(
      TestLake lake, Pipeline pipeline, String run, boolean keepShown) {
    JobCatalog catalog = new JobCatalog(pipeline.jobs(), List.of());
    return new RunVoid(lake.lake(), catalog, run, keepShown).make();
  }
}
