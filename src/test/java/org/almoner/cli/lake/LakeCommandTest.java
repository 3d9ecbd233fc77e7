package org.almoner.cli.lake;

import static org.almoner.tables.casework.CaseworkRaw.RAW_PATIENTS;
import static org.almoner.tables.casework.CaseworkStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.engine.Table;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.CommandLineRun;
import org.almoner.support.DeltaKernel;
import org.almoner.support.DuckDb;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One lake and those who care for it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LakeCommandTest {
  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void threeNightsOfPatients() {
    lake = CaseworkLanding.deliver(new TestLake(folder));
    night("2026-03-18");
    deliver("one.csv", "p1,medicare,2026-01-01");
    night("2026-03-19");
    deliver("two.csv", "p6,medicaid,2026-01-05");
    night("2026-03-20");
  }

  @Test
  @Order(1)
  void historyTellsWhatMadeEachVersionAndForWhichDate() {
    CommandLineRun run = lake("history", "casework.stg_patients", "--format", "csv");

    List<String> lines = run.out().lines().toList();
    assertThat(lines.get(0)).startsWith("version,at,operation,by,date,run,job,rows,");
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1))
        .startsWith("2,")
        .contains(
            ",WRITE,Almoner,2026-03-20,casework-2026-03-20-0001,build-casework-stg-patients,1,1,0");
    assertThat(lines.get(2)).contains("2026-03-19").endsWith(",5,2,1");
  }

  @Test
  @Order(2)
  void duckDbReadsTheFilesThatAreLive() {
    CommandLineRun run = lake("files", "casework.stg_patients", "--format", "csv");

    List<String> paths =
        run.out().lines().skip(1).map(line -> "'" + line.split(",")[2] + "'").toList();
    assertThat(
            DuckDb.rows(
                "select patient_id, coalesce(insurance_type, '') from read_parquet(%s)"
                    .formatted(paths)))
        .containsExactlyElementsOf(lake.rows(STG_PATIENTS, "patient_id", "insurance_type"))
        .contains("p1 | medicare", "p6 | medicaid");
  }

  @Test
  @Order(3)
  void compactingRawChangesNeitherRowsNorWhatIsNew() {
    List<String> before = lake.rows(RAW_PATIENTS);

    CommandLineRun run = lake("compact", "casework.raw_patients");

    assertThat(run.out()).contains("casework.raw_patients: 3 files became 1");
    assertThat(lake.rows(RAW_PATIENTS)).isEqualTo(before);
    assertThat(night("2026-03-21").out()).contains("0 jobs run, 2 skipped");
    deliver("three.csv", "p7,medicaid,2026-01-06");
    assertThat(night("2026-03-22").out()).contains("1 rows in, 0 in quarantine");
    assertThat(lake.rows(STG_PATIENTS)).hasSize(7);
  }

  @Test
  @Order(4)
  void aVacuumShowsFirstAndRemovesOnlyWhatNoYoungVersionNeeds() {
    lake.age(40);
    deliver("four.csv", "p7,medicare,2026-01-06");
    night("2026-03-23");
    List<String> live = live(STG_PATIENTS);
    int before = lake.files(STG_PATIENTS).size();
    long folders = staged();

    CommandLineRun shown = lake("vacuum", "casework.stg_patients", "--format", "csv");

    assertThat(shown.out()).contains("would go,1,").contains("stays,1,").contains("need it");
    assertThat(lake.files(STG_PATIENTS)).hasSize(before);

    CommandLineRun done = lake("vacuum", "casework.stg_patients", "--yes", "--format", "csv");

    assertThat(done.out()).contains("removed,1,");
    assertThat(live(STG_PATIENTS)).isEqualTo(live);
    assertThat(lake.rows(STG_PATIENTS)).hasSize(7);
    assertThat(staged()).as("folders without a file go").isEqualTo(folders - 1);
  }

  @Test
  @Order(5)
  void aRestoreMakesAVersionWithTheRowsOfAnEarlierOne() {
    long number = lake.version(STG_PATIENTS);

    CommandLineRun run = lake("restore", "casework.stg_patients", "--to-date", "2026-03-22");

    assertThat(run.out()).contains("version %d has the rows of version".formatted(number + 1));
    assertThat(lake.rows(STG_PATIENTS, "patient_id", "insurance_type")).contains("p7 | medicaid");
    assertThat(lake("restore", "casework.stg_patients", "--to-date", "2026-03-22").out())
        .contains("already");
    assertThat(lake("restore", "casework.stg_patients", "--to-version", "0").err())
        .contains("does not reach back to version 0");
    night("2026-03-23");
    assertThat(lake.rows(STG_PATIENTS, "patient_id", "insurance_type")).contains("p7 | medicare");
  }

  @Test
  @Order(6)
  void aRebuiltTableIsAnotherTableWithTheSameRows() {
    List<String> before = lake.rows(STG_PATIENTS);
    String id = id();

    CommandLineRun run = lake("rebuild", "casework.stg_patients");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(lake.rows(STG_PATIENTS)).isEqualTo(before);
    assertThat(lake.version(STG_PATIENTS)).isZero();
    assertThat(id()).isNotEqualTo(id);
    assertThat(Stream.of(folder("casework/stg_patients").list()))
        .anyMatch(name -> name.startsWith("_delta_log_before_"));
  }

  @Test
  @Order(7)
  void aTableThatCannotBeMadeAnewIsAsItWas() {
    List<String> before = lake.rows(STG_PATIENTS);
    java.io.File raw = folder("casework/raw_patients");
    assertThat(raw.renameTo(folder("casework/lost"))).isTrue();

    CommandLineRun run = lake("rebuild", "casework.stg_patients");

    assertThat(run.code()).isNotZero();
    assertThat(run.err()).contains("casework.stg_patients could not be made anew; it is as it was");
    assertThat(lake.rows(STG_PATIENTS)).isEqualTo(before);
    assertThat(folder("casework/lost").renameTo(raw)).isTrue();
  }

  @Test
  @Order(8)
  void whatCannotBeMadeAgainIsNotRebuilt() {
    for (String table :
        List.of(
            "casework.raw_patients",
            "ops_runs",
            "recommendations",
            "experiment_assignments",
            "ops_looks")) {
      CommandLineRun run = lake("rebuild", table);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("cannot be made again").contains("lake restore");
    }
  }

  private static java.io.File folder(String name) {
    return lake.root().resolve(name).toFile();
  }

  private static long staged() {
    return Stream.of(folder("casework/stg_patients").list()).filter(n -> n.startsWith("v")).count();
  }

  private static String id() {
    return DeltaKernel.of(lake, STG_PATIENTS).snapshot().getMetadata().getId();
  }

  private static List<String> live(Table table) {
    return lake.lake().latest(table).orElseThrow().files().stream().map(f -> f.path()).toList();
  }

  private static void deliver(String name, String row) {
    lake.deliver("casework/patients/" + name, "id,insurance_type,created_at\n" + row + "\n");
  }

  private static CommandLineRun night(String date) {
    CommandLineRun run =
        almoner(
            "run",
            "casework",
            "--date",
            date,
            "--landing",
            lake.landing().toString(),
            "--only",
            "ingest-casework-patients",
            "build-casework-stg-patients");
    assertThat(run.code()).as(run.err()).isZero();
    return run;
  }

  private static CommandLineRun lake(String... arguments) {
    List<String> all = new ArrayList<>(List.of("lake"));
    all.addAll(Arrays.asList(arguments));
    return almoner(all.toArray(String[]::new));
  }

  private static CommandLineRun almoner(String... arguments) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    int at = arguments[0].equals("lake") ? 2 : 1;
    all.addAll(at, List.of("--lake", lake.root().toString()));
    return CommandLineRun.of(all.toArray(String[]::new));
  }
}
