package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.almoner.support.Zoo.INTAKE;
import static org.almoner.support.Zoo.RAW_ANIMALS;
import static org.almoner.support.Zoo.STG_ANIMALS;
import static org.almoner.support.Zoo.STG_TICKETS;
import static org.almoner.support.Zoo.TICKETS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.audit.Quarantine;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of delivered files, from landing to staging. */
class DeliveryTest {
  private static final String ANIMALS_CSV =
      "id,name,legs,born_at\n1,Ida,4,2025-01-01\n2,Rex,4,2025-02-01\n3,Pip,2,2025-03-01\n";

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void anEmptyLake() {
    lake = new TestLake(folder);
  }

  @Test
  void everyRowIsInStagingOrInQuarantine() {
    lake.deliver("zoo/animals/1.csv", ANIMALS_CSV);
    lake.deliver("zoo/animals/2.csv", "id,name,legs\n4,Kim,-1\n5\n6,Sam,2\n7,\"Tom\nTom\",0\n");
    lake.deliver("zoo/animals/3.ndjson", "{\"id\":8,\"name\":\"Ann\"}\n{\"id\":9}\n{\n");

    RunReport report = lake.run(INTAKE);

    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(lake.ledger(OpsTables.FILES, "file", "rows_in", "rows_out", "rows_quarantined"))
        .containsExactlyInAnyOrder(
            List.of("zoo/animals/1.csv", 3L, 3L, 0L),
            List.of("zoo/animals/2.csv", 4L, 2L, 2L),
            List.of("zoo/animals/3.ndjson", 3L, 1L, 2L));
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs"))
        .containsExactly("1 | 4", "2 | 4", "3 | 2", "6 | 2", "7 | 0", "8 | ");
    assertThat(lake.rows(Quarantine.table("zoo"), "file", "line", "rules", "row"))
        .containsExactly(
            "zoo/animals/2.csv | 2 | legs is not negative |"
                + " {\"id\":\"4\",\"name\":\"Kim\",\"legs\":\"-1\"}",
            "zoo/animals/2.csv | 3 | can be split into columns: the row has 1 field, the header 3"
                + " | 5",
            "zoo/animals/3.ndjson | 2 | name is present | {\"id\":\"9\"}",
            "zoo/animals/3.ndjson | 3 | can be split into columns: the line is not JSON | {");
    assertThat(lake.rows(RAW_ANIMALS, "_file", "_line", "id"))
        .contains("zoo/animals/2.csv | 5 | 7", "zoo/animals/2.csv | 3 | ");
  }

  @Test
  void theLatestDeliveryOfAnAnimalWinsAndTheEarlierStaysInRaw() {
    lake.deliver("zoo/animals.csv", ANIMALS_CSV).run(INTAKE);
    lake.deliver("zoo/animals.csv", "id,name,legs\n3,Pip,1\n4,Kim,0\n");

    lake.run(INTAKE, TestLake.DATE.plusDays(1));

    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs"))
        .containsExactly("1 | 4", "2 | 4", "3 | 1", "4 | 0");
    assertThat(lake.rows(RAW_ANIMALS, "id", "legs", "_run_id"))
        .contains("3 | 1 | zoo-2026-03-21-0001", "3 | 2 | zoo-2026-03-20-0001")
        .hasSize(5);
  }

  @Test
  void rowsThatLoseAgainstALaterDeliveryAreCountedAndNamed() {
    lake.deliver("zoo/animals/1.csv", ANIMALS_CSV).run(INTAKE, TestLake.DATE.plusDays(2));
    lake.deliver("zoo/animals/2.csv", "id,name,legs\n3,Pip,1\n2,Rex,1\n4,Kim,0\n");

    RunReport report = lake.run(INTAKE, TestLake.DATE);

    assertThat(report.checks())
        .filteredOn(check -> check.check().equals("no later delivery holds the rows of this run"))
        .extracting(CheckResult::measured)
        .containsExactly(
            "2 rows of zoo/animals/2.csv lost against the delivery of 2026-03-22,"
                + " run zoo-2026-03-22-0001");
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "legs"))
        .containsExactly("1 | 4", "2 | 4", "3 | 2", "4 | 0");
    assertThat(lake.run(INTAKE, TestLake.DATE.plusDays(3)).checks())
        .noneMatch(check -> check.measured().contains("lost against"));
  }

  @Test
  void aLateFileOfTheSameDateIsTakenInByTheNextRun() {
    lake.deliver("zoo/animals/1.csv", ANIMALS_CSV).run(INTAKE);
    lake.deliver("zoo/animals/2.csv", "id,name,legs\n4,Kim,0\n");

    RunReport second = lake.run(INTAKE);

    assertThat(second.files())
        .extracting(file -> file.file().name())
        .containsExactly("zoo/animals/2.csv");
    assertThat(lake.rows(STG_ANIMALS, "animal_id")).containsExactly("1", "2", "3", "4");
  }

  @Test
  void theSameLandingAgainChangesNothing() {
    lake.deliver("zoo/animals.csv", ANIMALS_CSV + "4,Kim,-1,\n").run(ANIMALS);
    Map<String, Long> before = lake.files(ANIMALS);

    RunReport second = lake.run(ANIMALS);

    assertThat(second.rowsIn()).isZero();
    assertThat(second.jobs()).noneMatch(JobReport::changed);
    assertThat(lake.files(ANIMALS)).isEqualTo(before);
  }

  @Test
  void ticketsDeliveredTwiceAreNotDoubled() {
    String tickets = "gate,price\nnorth,5\nnorth,5\nsouth,7\n";
    lake.deliver("zoo/tickets.csv", tickets).run(TICKETS);
    lake.deliver("zoo/tickets.csv", tickets + "south,9\n");

    lake.run(TICKETS, TestLake.DATE.plusDays(1));

    assertThat(lake.rows(STG_TICKETS))
        .containsExactly("north | 5.0", "north | 5.0", "south | 7.0", "south | 9.0");
  }

  @Test
  void parquetIsTakenInAsTheTextItWouldHaveHadInCsv() {
    TestSpark.session()
        .sql(
            """
            select 1 as ID, 'Ida' as name, 4Y as legs, timestamp'2025-01-01 08:00:00' as born_at,
                named_struct('size', 7, 'likes', array('ham')) as hat
            union all select 2, 'Rex', null, null, null
            """)
        .coalesce(1)
        .write()
        .parquet(lake.landing().resolve("zoo/animals").toString());

    RunReport report = lake.run(INTAKE);

    assertThat(report.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(lake.rows(RAW_ANIMALS, "id", "name", "legs", "born_at", "_line", "_extra"))
        .containsExactly(
            "1 | Ida | 4 | 2025-01-01 08:00:00Z | 1 |"
                + " {\"hat\":\"{\\\"size\\\":7,\\\"likes\\\":[\\\"ham\\\"]}\"}",
            "2 | Rex |  |  | 2 | ");
    assertThat(lake.rows(STG_ANIMALS, "animal_id", "born_at"))
        .containsExactly("1 | 2025-01-01T08:00:00Z", "2 | ");
  }

  @Test
  void aParquetFileWithoutARequiredColumnIsTold() {
    TestSpark.session()
        .sql("select 1 as id")
        .coalesce(1)
        .write()
        .parquet(lake.landing().resolve("zoo/animals").toString());

    RunReport report = lake.run(INTAKE);

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(report.files().get(0).problems())
        .singleElement()
        .asString()
        .startsWith("zoo/animals/part-00000-")
        .endsWith(": required column name is missing; it has 1 columns, of which known are id");
  }

  @Test
  void aParquetFileWithDamagedRowsCostsOnlyItself() throws IOException {
    TestSpark.session()
        .sql("select id, concat('name ', id * 7919) as name from range(5000)")
        .coalesce(1)
        .write()
        .parquet(lake.landing().resolve("zoo/animals").toString());
    Path whole;
    try (Stream<Path> parts = Files.list(lake.landing().resolve("zoo/animals"))) {
      whole = parts.filter(part -> part.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(whole);
    Arrays.fill(bytes, 100, 2000, (byte) 7);
    lake.deliver("zoo/animals/damaged.parquet", bytes);

    RunReport report = lake.run(INTAKE);

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(report.files()).extracting(FileReport::rows).containsExactlyInAnyOrder(5000L, 0L);
    assertThat(report.checks())
        .filteredOn(CheckResult::blocks)
        .extracting(CheckResult::measured)
        .containsExactly(
            "zoo/animals/damaged.parquet cannot be read as Parquet, it is damaged: deliver it"
                + " again");
  }

  @Test
  void aCompressedFileThatBreaksOffIsTakenInUpToThere() throws Exception {
    java.io.ByteArrayOutputStream torn = new java.io.ByteArrayOutputStream();
    java.util.zip.GZIPOutputStream gzip = new java.util.zip.GZIPOutputStream(torn, 512, true);
    gzip.write((ANIMALS_CSV + "4,Ki").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    gzip.flush();
    lake.deliver("zoo/animals.csv.gz", torn.toByteArray());

    RunReport report = lake.run(INTAKE);

    assertThat(report.files().get(0).problems())
        .containsExactly(
            "zoo/animals.csv.gz, line 5: the file breaks off: its gzip stream is not whole;"
                + " the lines before are taken in, deliver the file again");
    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(lake.rows(STG_ANIMALS, "animal_id")).containsExactly("1", "2", "3");
  }

  @Test
  void aRefusedFileBlocksTheRunButNotTheOtherFiles() {
    lake.deliver("zoo/animals/1.csv", ANIMALS_CSV);
    lake.deliver("zoo/animals/2.csv", new byte[] {'P', 'K', 3, 4, 0, 0});

    RunReport report = lake.run(INTAKE);

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(report.checks())
        .filteredOn(CheckResult::blocks)
        .extracting(CheckResult::measured)
        .containsExactly("zoo/animals/2.csv is a ZIP or Excel file: export it as CSV");
    assertThat(lake.rows(STG_ANIMALS, "animal_id")).containsExactly("1", "2", "3");
  }

  @Test
  void aColumnThatIsMissingIsToldWithFileLineAndName() {
    lake.deliver("zoo/animals.csv", "id,legs\n1,4\n");

    RunReport report = lake.run(INTAKE);

    assertThat(report.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(report.files().get(0).problems())
        .containsExactly(
            "zoo/animals.csv, line 1: required column name is missing; it has 2 columns, of which"
                + " known are id, legs");
    assertThat(lake.ledger(OpsTables.FILES, "status", "rows_in"))
        .containsExactly(List.of("refused", 0L));
  }
}
