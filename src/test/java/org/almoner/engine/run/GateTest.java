package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.MART_LEGS;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.almoner.engine.ExitCode;
import org.almoner.engine.landing.InputMissingException;
import org.almoner.support.TestLake;
import org.almoner.support.Zoo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run does with data that it must not publish. */
class GateTest {
  private static final String GOOD =
      "id,name,legs,born_at\n1,Ida,4,2025-01-01\n2,Rex,4,2025-02-01\n";
  private static final String BAD =
      "id,name,legs\n3,Pip,-1\n4,Kim,-2\n5,Sam,-3\n6,Tom,2\n7,Ann,-4\n";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void anEmptyLake() {
    lake = new TestLake(folder);
  }

  @Test
  void aBlockedTableKeepsItsVersionAndNothingBehindItRuns() {
    lake.deliver("zoo/animals/1.csv", GOOD).run(ANIMALS);
    Map<String, Long> staging = lake.files(STG_ANIMALS);
    Map<String, Long> marts = lake.files(MART_LEGS);
    lake.deliver("zoo/animals/2.csv", BAD);

    RunReport report = lake.run(ANIMALS);

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(TestLake.statuses(report))
        .containsExactly(
            entry("ingest-zoo-animals", JobStatus.SUCCEEDED),
            entry("build-zoo-stg-animals", JobStatus.BLOCKED),
            entry("build-zoo-mart-legs", JobStatus.NOT_RUN),
            entry("build-zoo-mart-legs-daily", JobStatus.NOT_RUN));
    assertThat(TestLake.report(report, "build-zoo-stg-animals").message())
        .isEqualTo(
            "zoo.stg_animals keeps its previous version:"
                + " at most 50 % of the latest delivery in quarantine (found: 80 %)");
    assertThat(lake.files(STG_ANIMALS)).isEqualTo(staging);
    assertThat(lake.files(MART_LEGS)).isEqualTo(marts);
  }

  @Test
  void rowsOfABlockedDeliveryAreAccountedFor() {
    lake.deliver("zoo/animals.csv", BAD);

    RunReport report = lake.run(ANIMALS);

    assertThat(report.status()).isEqualTo("blocked");
    assertThat(lake.ledger(OpsTables.FILES, "rows_in", "rows_out", "rows_quarantined"))
        .containsExactly(List.of(5L, 1L, 4L));
    assertThat(lake.ledger(OpsTables.RUNS, "exit_code", "rows_in", "rows_quarantined"))
        .containsExactly(List.of(10, 5L, 4L));
    assertThat(lake.rows(RAW_ANIMALS, "id")).hasSize(5);
  }

  @Test
  void aCorrectedDeliveryEndsTheBlock() {
    lake.deliver("zoo/animals.csv", BAD).run(Zoo.INTAKE);
    lake.deliver("zoo/animals.csv", GOOD + "3,Pip,1,\n4,Kim,2,\n");

    assertThat(lake.run(Zoo.INTAKE).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs"))
        .containsExactly("1 | 4", "2 | 4", "3 | 1", "4 | 2", "6 | 2");
  }

  @Test
  void aBadDeliveryIsNotHiddenByAHistoryOfGoodOnes() {
    lake.deliver("zoo/animals/1.csv", GOOD + "8,Zoe,1,\n9,Bob,2,\n10,Eve,2,\n11,Max,4,\n");
    assertThat(lake.run(Zoo.INTAKE).exitCode()).isEqualTo(ExitCode.OK);
    lake.deliver("zoo/animals/2.csv", BAD);

    assertThat(lake.run(Zoo.INTAKE).exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(lake.run(Zoo.INTAKE).exitCode())
        .as("run again with nothing new")
        .isEqualTo(ExitCode.GATE_FAILED);
  }

  @Test
  void aBadDeliveryDoesNotWeighForEver() {
    lake.deliver("zoo/animals/1.csv", BAD + "12,Lea,-1\n13,Ben,-1\n").run(Zoo.INTAKE);
    lake.deliver("zoo/animals/2.csv", GOOD);

    assertThat(lake.run(Zoo.INTAKE).exitCode()).isEqualTo(ExitCode.OK);
    assertThat(lake.rows(STG_ANIMALS, "animal_id")).containsExactly("1", "2", "6");
  }

  @Test
  void everyDeliveryRefusedLeavesNothingToBuildOn() {
    lake.deliver("zoo/animals.csv", new byte[0]);

    RunReport report = lake.run(ANIMALS);

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(TestLake.statuses(report))
        .containsEntry("ingest-zoo-animals", JobStatus.BLOCKED)
        .containsEntry("build-zoo-stg-animals", JobStatus.NOT_RUN);
  }

  @Test
  void aMandatoryTableThatWasNeverDeliveredEndsTheRunBeforeItStarts() {
    lake.deliver("zoo/tickets.csv", "gate,price\n");

    assertThatThrownBy(() -> lake.run(ANIMALS))
        .isInstanceOf(InputMissingException.class)
        .hasMessageContaining("zoo/animals")
        .hasMessageContaining(
            "as .csv, .ndjson or .jsonl, with or without .gz, .bz2 or .zst, or .parquet, or a"
                + " folder");
    assertThat(lake.ledger(OpsTables.RUNS, "run_id")).isEmpty();
  }

  @Test
  void anOptionalTableMayStayAway() {
    lake.deliver("other/file.csv", "x\n");

    RunReport report = lake.run(Zoo.TICKETS);

    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(TestLake.statuses(report)).containsEntry("ingest-zoo-tickets", JobStatus.SKIPPED);
    assertThat(lake.rows(Zoo.STG_TICKETS)).isEmpty();
  }
}
