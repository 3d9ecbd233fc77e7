package org.almoner.slow;

import static org.almoner.tables.casework.CaseworkMarts.MART_OPS_KPIS;
import static org.almoner.tables.casework.CaseworkRaw.RAW_PATIENTS;
import static org.almoner.tables.casework.CaseworkStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.almoner.engine.CheckResult;
import org.almoner.engine.ExitCode;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.publish.Compaction;
import org.almoner.engine.run.OpsTables;
import org.almoner.engine.run.RunReport;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.Catalogue;
import org.almoner.support.CommandLineRun;
import org.almoner.support.DeltaKernel;
import org.almoner.support.DeltaSpark;
import org.almoner.support.ForeignTool;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.streaming.StreamingQueryException;
import org.apache.spark.sql.streaming.Trigger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * What Delta on Spark does with our tables, and a night after each. One lake that grows by a
 * patient a night; what was tried and what happened is printed at the end.
 */
@Tag("slow")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConformanceTest {
  private static final Pipeline CASEWORK = Catalogue.pipeline("casework");

  /** What the statements reach; the first nights and the last are whole. */
  private static final Pipeline INTAKE =
      CASEWORK.only(List.of("ingest-casework-patients", "build-casework-stg-patients"));

  private static final int PATIENTS = 5;
  private static final List<String> TRIED = new ArrayList<>();

  @TempDir private static Path folder;
  private static TestLake lake;
  private static int nights;

  @BeforeAll
  static void twoNights() {
    lake = CaseworkLanding.deliver(new TestLake(folder.resolve("lake")));
    night();
    night();
  }

  @AfterAll
  static void whatWasTried() {
    System.out.println("| tried | happened |\n|---|---|");
    TRIED.forEach(System.out::println);
  }

  @Test
  @Order(1)
  void everyTableIsReadAlike() {
    List<Table> made =
        CASEWORK.jobs().stream()
            .flatMap(job -> job.outputs().stream())
            .filter(table -> lake.lake().latest(table).isPresent())
            .toList();
    made.forEach(table -> assertReadAlike(lake, table));
    tell("reading of " + made.size() + " tables", "the same rows");
  }

  @Test
  @Order(2)
  void historyAndTimeTravel() {
    List<Row> history = delta(lake, "describe history %s", STG_PATIENTS).collectAsList();
    assertThat(history).hasSize(2).allMatch(row -> row.getAs("operation").equals("WRITE"));
    assertThat(delta(lake, "select * from %s version as of 0", STG_PATIENTS).count())
        .isEqualTo(PATIENTS);
    tell("describe history, version as of 0", "two versions, the rows of the first night");
  }

  @Test
  @Order(3)
  void optimize() {
    // as Spark writes where nobody says otherwise
    ForeignTool.session().conf().set("spark.sql.parquet.outputTimestampType", "INT96");
    for (Table table : List.of(RAW_PATIENTS, STG_PATIENTS, OpsTables.RUNS)) {
      delta(lake, "optimize %s", table).collectAsList();
    }
    assertThat(lake.lake().latest(RAW_PATIENTS).orElseThrow().files()).hasSize(1);

    RunReport night = night();

    assertThat(TestLake.report(night, "build-casework-stg-patients").counts().delivered())
        .isEqualTo(1);
    assertThat(lake.ledger(OpsTables.RUNS, "started_at")).hasSize(3).doesNotContainNull();
    tell("optimize of raw_patients, stg_patients, ops_runs", "the night takes in one new row");
  }

  @Test
  @Order(4)
  void vacuumToTheLastVersion() {
    var conf = ForeignTool.session().conf();
    conf.set("spark.databricks.delta.retentionDurationCheck.enabled", "false");
    conf.set("spark.sql.sources.parallelPartitionDiscovery.parallelism", "2"); // not 10,000 tasks
    for (Table table : List.of(RAW_PATIENTS, STG_PATIENTS)) {
      delta(lake, "vacuum %s retain 0 hours", table).collectAsList();
    }

    night();

    assertSound("vacuum retain 0 hours of raw_patients, stg_patients");
  }

  @Test
  @Order(5)
  void mergeIsPutRight() {
    delta(
            lake,
            "merge into %s t using (select 'p2' as id) s on t.patient_id = s.id"
                + " when matched then update set insurance_type = 'changed'",
            STG_PATIENTS)
        .collectAsList();
    assertThat(lake.rows(STG_PATIENTS, "insurance_type")).contains("changed");

    night();

    assertThat(lake.rows(STG_PATIENTS, "insurance_type")).doesNotContain("changed");
    assertSound("merge into stg_patients");
  }

  @Test
  @Order(6)
  void restoreOfAStagingTableIsPutRight() {
    delta(lake, "restore table %s to version as of 3", STG_PATIENTS).collectAsList();

    night();

    assertSound("restore of stg_patients to version 3");
  }

  @Test
  @Order(7)
  void whatARestoredRawTableLosesIsTakenInAgain() {
    long number = lake.version(RAW_PATIENTS) - 1;
    delta(lake, "restore table %s to version as of " + number, RAW_PATIENTS).collectAsList();

    night();

    assertSound("restore of raw_patients to the version before");
  }

  @Test
  @Order(8)
  void streamingGoesOnBehindCompactionsAndStopsAtARebuiltTable() throws Exception {
    assertThat(streamed(RAW_PATIENTS, "raw")).isEqualTo(lake.rows(RAW_PATIENTS).size());
    Compaction.of(TestSpark.session(), lake.lake(), RAW_PATIENTS);
    assertThat(streamed(RAW_PATIENTS, "raw")).isEqualTo(lake.rows(RAW_PATIENTS).size());
    night();
    assertThat(streamed(RAW_PATIENTS, "raw")).isEqualTo(lake.rows(RAW_PATIENTS).size());
    assertSound("streaming over raw_patients, compact, streaming, a night, streaming");

    streamed(MART_OPS_KPIS, "mart");
    CommandLineRun rebuilt =
        CommandLineRun.of("lake", "rebuild", "mart_ops_kpis", "--lake", lake.root().toString());
    assertThat(rebuilt.code()).as(rebuilt.err()).isZero();
    assertThatThrownBy(() -> streamed(MART_OPS_KPIS, "mart"))
        .isInstanceOf(StreamingQueryException.class)
        .hasMessageContaining("DIFFERENT_DELTA_TABLE");
    tell("streaming over a table that was rebuilt", "stops: DIFFERENT_DELTA_TABLE");
  }

  @Test
  @Order(9)
  void aChangeFeedOnACopyCostsOnlyItsTableUntilItIsUnset() {
    TestLake copy = lake.copiedTo(folder.resolve("feed"));
    alter(copy, "set tblproperties (delta.enableChangeDataFeed = true)");

    RunReport night = deliver(copy);

    assertThat(night.exitCode()).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(blocking(night)).contains("delta.enableChangeDataFeed").contains("unset");
    assertReadAlike(copy, STG_PATIENTS);
    alter(copy, "unset tblproperties (delta.enableChangeDataFeed)");
    assertThat(deliver(copy).exitCode()).isEqualTo(ExitCode.OK);
    assertReadAlike(copy, STG_PATIENTS);
    tell(
        "change feed on stg_patients of a copy", "refused by name, read; written once it is unset");
  }

  @Test
  @Order(10)
  void aCheckOnACopyIsHonoured() {
    TestLake copy = lake.copiedTo(folder.resolve("check"));
    alter(copy, "add constraint short check (length(patient_id) < 9)");
    alter(copy, "add constraint none_new check (patient_id <> 'q%d')".formatted(nights));

    RunReport night = deliver(copy);

    assertThat(night.exitCode()).as(blocking(night)).isEqualTo(ExitCode.GATE_FAILED);
    assertThat(blocking(night)).contains("none_new");
    assertReadAlike(copy, STG_PATIENTS);
    alter(copy, "drop constraint none_new");
    assertThat(deliver(copy).exitCode()).isEqualTo(ExitCode.OK);
    assertReadAlike(copy, STG_PATIENTS);
    assertThat(delta(copy, "show tblproperties %s", STG_PATIENTS).collectAsList().toString())
        .contains("delta.constraints.short");
    tell("CHECK on stg_patients of a copy", "rows that break it are not published; it stays");
  }

  @Test
  @Order(11)
  void aWholeNightFollows() {
    RunReport night = lake.run(CASEWORK, TestLake.DATE.plusDays(nights));

    assertThat(night.exitCode()).as(blocking(night)).isEqualTo(ExitCode.OK);
    tell("a whole night of casework after all of it", "19 jobs, exit code 0");
  }

  private static String blocking(RunReport night) {
    return night.checks().stream().filter(CheckResult::blocks).toList().toString();
  }

  private static void assertSound(String what) {
    assertThat(lake.rows(STG_PATIENTS)).hasSize(PATIENTS + nights - 1);
    for (Table table : List.of(RAW_PATIENTS, STG_PATIENTS)) {
      assertReadAlike(lake, table);
      assertThat(DeltaKernel.of(lake, table).rows()).hasSameSizeAs(lake.rows(table));
    }
    tell(what, "the night after: its rows, the same to us, Delta and Kernel");
  }

  private static void assertReadAlike(TestLake on, Table table) {
    assertThat(DeltaSpark.of(on, table).rows())
        .as(table.fullName())
        .containsExactlyInAnyOrderElementsOf(on.rows(table));
  }

  private static void alter(TestLake on, String change) {
    delta(on, "alter table %s " + change, STG_PATIENTS);
  }

  private static void tell(String tried, String happened) {
    TRIED.add("| " + tried + " | " + happened + " |");
  }

  private static Dataset<Row> delta(TestLake on, String statement, Table table) {
    return ForeignTool.session().sql(statement.formatted(ForeignTool.name(on, table)));
  }

  /** Rows that a stream with a memory of its own has seen in all. */
  private static long streamed(Table table, String name)
      throws TimeoutException, StreamingQueryException {
    String sink = folder.resolve("stream-" + name).toString();
    ForeignTool.session()
        .readStream()
        .format("delta")
        .option("ignoreChanges", "true")
        .load(lake.lake().folder(table).toString())
        .writeStream()
        .format("parquet")
        .option("checkpointLocation", sink + "-checkpoint")
        .option("path", sink)
        .trigger(Trigger.AvailableNow())
        .start()
        .awaitTermination();
    return ForeignTool.session().read().parquet(sink).count();
  }

  /** A night with one patient more. */
  private static RunReport night() {
    RunReport report = deliver(lake);
    nights++;
    assertThat(report.exitCode()).as(blocking(report)).isEqualTo(ExitCode.OK);
    return report;
  }

  private static RunReport deliver(TestLake on) {
    if (nights > 0) {
      on.deliver(
          "casework/patients/%d.csv".formatted(nights),
          "id,insurance_type,created_at\nq%d,medicaid,2026-01-01\n".formatted(nights));
    }
    return on.run(nights < 2 ? CASEWORK : INTAKE, TestLake.DATE.plusDays(nights));
  }
}
