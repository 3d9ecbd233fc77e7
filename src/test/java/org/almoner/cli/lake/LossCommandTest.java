package org.almoner.cli.lake;

import static org.almoner.tables.casework.CaseworkStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.CommandLineRun;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of a raw table is lost for good. */
class LossCommandTest {
  private static final String RAW = "casework.raw_patients";

  @TempDir private Path folder;

  @Test
  void rowsThatNobodyCanBringBackAreGivenUpByAPersonAndNightsGoOn() throws IOException {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder));
    lake.deliver("casework/patients/one.csv", "id,insurance_type,created_at\np9,medicare,\n");
    assertThat(night(lake, "2026-03-20").code()).isZero();
    Files.delete(lake.landing().resolve("casework/patients/one.csv"));
    try (Stream<Path> files = Files.walk(lake.root().resolve("casework/raw_patients"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".parquet")).toList()) {
        Files.delete(file);
      }
    }

    CommandLineRun told = night(lake, "2026-03-21");
    assertThat(told.code()).isEqualTo(10);
    assertThat(told.err()).contains("give its rows up with lake restore " + RAW);
    assertThat(restore(lake, RAW).code()).as("without a name").isEqualTo(2);
    assertThat(restore(lake, "casework.stg_patients", "--by", "jane.doe").err())
        .contains("is made again by the next run");

    CommandLineRun given = restore(lake, RAW, "--by", "jane.doe", "--reason", "disk lost");
    assertThat(given.code()).as(given.err()).isZero();
    assertThat(given.out()).contains("is lost: given up");
    assertThat(lake.ledger(OpsTables.LOSSES, "table_name", "accepted_by", "reason"))
        .isNotEmpty()
        .containsOnly(List.of(RAW, "jane.doe", "disk lost"));
    CommandLineRun next = night(lake, "2026-03-22");
    assertThat(next.code()).as(next.err()).isZero();
    assertThat(lake.rows(STG_PATIENTS, "patient_id"))
        .as("what still lies in the landing directory")
        .containsExactly("p1", "p2", "p3", "p4", "p5");
    assertThat(restore(lake, RAW, "--by", "jane.doe").err()).contains("are those of its record");
  }

  private static CommandLineRun restore(TestLake lake, String table, String... more) {
    String[] command = {
      "lake", "restore", table, "--without-lost", "--lake", lake.root().toString()
    };
    return CommandLineRun.of(
        Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new));
  }

  private static CommandLineRun night(TestLake lake, String date) {
    return CommandLineRun.of(
        "run",
        "casework",
        "--lake",
        lake.root().toString(),
        "--landing",
        lake.landing().toString(),
        "--date",
        date,
        "--only",
        "ingest-casework-patients",
        "build-casework-stg-patients");
  }
}
