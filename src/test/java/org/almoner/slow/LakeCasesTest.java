package org.almoner.slow;

import static org.almoner.slow.CasesAsGivenTest.casework;
import static org.almoner.slow.CasesAsGivenTest.sql;
import static org.almoner.slow.CasesAsGivenTest.verdict;
import static org.almoner.tables.casework.CaseworkMarts.MART_BOTTLENECKS;
import static org.almoner.tables.casework.CaseworkRaw.RAW_PATIENTS;
import static org.almoner.tables.casework.CaseworkStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Table;
import org.almoner.support.CommandLineRun;
import org.almoner.support.DeltaSpark;
import org.almoner.support.ForeignTool;
import org.almoner.support.SharedCases;
import org.almoner.support.TestLake;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The casework lake of the base delivery, and what befell such lakes. */
@Tag("slow")
class LakeCasesTest {
  private static final String DATE = "2026-03-20";

  @TempDir private static Path shared;
  @TempDir private Path folder;
  private TestLake lake;

  @BeforeAll
  static void aNight() {
    TestLake base = new TestLake(shared.resolve("base"));
    SharedCases.copy(SharedCases.folder("base"), base.landing());
    assertThat(casework(base, DATE).code()).isZero();
  }

  @BeforeEach
  void aCopyOfTheLake() {
    lake = new TestLake(shared.resolve("base")).copiedTo(folder.resolve("copy"));
  }

  @Test
  void aLakeMayLieInAFolderOfAnyName() {
    for (String name : List.of("br[1]", "cu{x,y}", "a b%20c", "é😀")) {
      TestLake odd = new TestLake(folder.resolve(name));
      SharedCases.copy(SharedCases.folder("base"), odd.landing());

      CommandLineRun run = casework(odd, DATE);

      verdict("lake/brackets-in-lake-path " + name, run);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(sql(odd, "select count(*) from casework.stg_patients").out()).contains("39");
    }
  }

  @Test
  void aMartWithAChangeFeedIsNamedAndAllOthersAreWritten() {
    ForeignTool.session()
        .sql(
            "alter table %s set tblproperties ('delta.enableChangeDataFeed' = 'true')"
                .formatted(ForeignTool.name(lake, MART_BOTTLENECKS)));

    CommandLineRun run = casework(lake, "2026-03-21");

    verdict("lake/cdf-on-one-mart", run);
    assertThat(run.code()).isEqualTo(10);
    assertThat(run.err()).contains("casework.mart_bottlenecks", "delta.enableChangeDataFeed");
    assertThat(sql(lake, "select count(*) from casework.mart_bottlenecks").code()).isZero();
    assertThat(on("tables").code()).isZero();
    assertThat(sql(lake, "select distinct _business_date from casework.mart_ops_kpis").out())
        .contains("2026-03-21");
    assertThat(sql(lake, "select status from ops_runs where business_date = '2026-03-21'").out())
        .contains("blocked");
    assertThat(lake.root().resolve("_runs/casework-2026-03-21-0001/run_summary.json")).exists();
  }

  @Test
  void aLostFileIsNamedByTheCheckAndMadeAgainByTheNextRun() throws IOException {
    String file = lake.lake().latest(STG_PATIENTS).orElseThrow().files().get(0).path();
    Files.delete(table(STG_PATIENTS).resolve(file));
    CommandLineRun check = on("lake", "check");
    assertThat(check.code()).isEqualTo(10);
    assertThat(check.out()).contains(file + " of 2026-03-20 is lost");

    CommandLineRun run = casework(lake, DATE);

    verdict("lake/lost-file-not-repaired", run);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("is lost; made again");
    assertThat(on("lake", "check").code()).isZero();
  }

  @Test
  void filesOfARestoredRawTableAreTakenInAgain() throws IOException {
    Path patients = lake.landing().resolve("casework/patients.csv");
    Files.writeString(patients, Files.readString(patients).replace("medicaid", "uninsured"));
    assertThat(casework(lake, "2026-03-21").code()).isZero();
    List<String> staged = lake.rows(STG_PATIENTS);
    ForeignTool.session()
        .sql("restore table %s to version as of 0".formatted(ForeignTool.name(lake, RAW_PATIENTS)));

    CommandLineRun run = casework(lake, "2026-03-22");

    verdict("lake/restored-raw", run);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(lake.rows(STG_PATIENTS)).isEqualTo(staged);
    assertThat(lake.rows(RAW_PATIENTS, "id")).hasSize(78);
  }

  @Test
  void aStreamOverATableThatWasMadeAnewStopsWithItsOwnError() throws Exception {
    stream();
    Files.move(table(STG_PATIENTS), folder.resolve("away"));
    CommandLineRun run = casework(lake, DATE);
    verdict("lake/rebuilt-table-same-id", run);

    assertThatThrownBy(this::stream).hasStackTraceContaining("DELTA_");
  }

  private void stream() throws Exception {
    SparkSession spark = DeltaSpark.of(lake, STG_PATIENTS).spark();
    spark
        .readStream()
        .format("delta")
        .option("skipChangeCommits", "true")
        .load(table(STG_PATIENTS).toString())
        .writeStream()
        .format("delta")
        .option("checkpointLocation", folder.resolve("ck").toString())
        .trigger(Trigger.AvailableNow())
        .start(folder.resolve("out").toString())
        .awaitTermination();
  }

  @Test
  void aLakeThatTwoWritersDestroyedIsNamedAndMadeAgain() throws IOException {
    for (String name : List.of("stg_patients", "stg_interactions")) {
      Path log = lake.root().resolve("casework/" + name + "/_delta_log");
      clear(log);
      SharedCases.copy(
          SharedCases.folder("lake/two-writers-destroy-committed-version/" + name + "/_delta_log"),
          log);
    }
    CommandLineRun check = on("lake", "check");
    assertThat(check.code()).isEqualTo(10);
    assertThat(check.out()).contains("is lost", "names files with 0 rows");

    CommandLineRun run = casework(lake, DATE);

    verdict("lake/two-writers-destroy-committed-version", run);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(on("lake", "check").code()).isZero();
  }

  @Test
  void aTableByDateWhoseLogIsDamagedIsToldAndRebuiltForAllItsDates() throws IOException {
    assertThat(casework(lake, "2026-03-21").code()).isZero();
    String query =
        "select business_date, case_type, total_cases from casework.mart_ops_kpis_daily"
            + " order by 1, 2";
    String before = sql(lake, query).out();
    Path log = lake.root().resolve("casework/mart_ops_kpis_daily/_delta_log");
    Files.writeString(log.resolve("00000000000000000000.json"), "{\"commitInfo\":");

    CommandLineRun run = casework(lake, "2026-03-21");
    verdict("a damaged log of a table by date", run);
    assertThat(run.code()).isEqualTo(10);
    assertThat(run.err()).contains("lake rebuild casework.mart_ops_kpis_daily makes it anew");
    CommandLineRun rebuilt = on("lake", "rebuild", "casework.mart_ops_kpis_daily");
    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();

    assertThat(sql(lake, query).out()).isEqualTo(before);
    assertThat(casework(lake, "2026-03-21").code()).isZero();
  }

  @Test
  void garbageInTheLockIsToldAndTakenOverInTime() throws IOException {
    Path lock = lake.root().resolve("_lock.json");
    Files.copy(SharedCases.folder("security/lock-garbage/_lock.json"), lock);
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now()));

    CommandLineRun run = casework(lake, DATE);

    verdict("security/lock-garbage", run);
    assertThat(run.code()).isEqualTo(12);
    assertThat(run.err()).contains(lock + " holds no lock that Almoner wrote", "remove " + lock);
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(3600)));
    assertThat(casework(lake, DATE).code()).isZero();
  }

  private Path table(Table table) {
    return lake.root().resolve(table.domain()).resolve(table.name());
  }

  private static void clear(Path log) throws IOException {
    try (var files = Files.list(log)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  private CommandLineRun on(String... command) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of("--lake", lake.root().toString()));
    return CommandLineRun.of(all.toArray(String[]::new));
  }
}
