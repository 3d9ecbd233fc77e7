package org.almoner.slow;

import static org.almoner.tables.CaseworkMarts.MART_OPS_KPIS;
import static org.almoner.tables.CaseworkRaw.RAW_PATIENTS;
import static org.almoner.tables.CaseworkStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.almoner.Jobs;
import org.almoner.config.PipelineFiles;
import org.almoner.engine.Job;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Compaction;
import org.almoner.engine.run.OpsTables;
import org.almoner.engine.run.RunReport;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.CommandLineRun;
import org.almoner.support.CsvTable;
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
  private static final Pipeline CASEWORK = PipelineFiles.load("casework", Jobs.catalog());

  /** What the statements reach; the first nights and the last are whole. */
  private static final Pipeline INTAKE =
      CASEWORK.only(List.of("ingest-patients", "build-stg-patients"));

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 20);
  private static final int PATIENTS = 5;
  private static final List<String> TRIED = new ArrayList<>();

  @TempDir private static Path folder;
  private static TestLake lake;
  private static int nights;

  @BeforeAll
  static void twoNights() {
    lake = CaseworkLanding.deliver(new TestLake(folder.resolve("lake")));
    night(lake);
    night(lake);
  }

  @AfterAll
  static void whatWasTried() {
    System.out.println("| tried | happened |\n|---|---|");
    TRIED.forEach(System.out::println);
  }

  @Test
  @Order(1)
  void everyTableIsReadAlike() {
    int read = 0;
    for (Job job : CASEWORK.jobs()) {
      for (Table table : job.outputs()) {
        if (lake.lake().latest(table).isPresent()) {
          assertThat(DeltaSpark.of(lake, table).rows())
              .as(table.fullName())
              .containsExactlyInAnyOrderElementsOf(lake.rows(table));
          read++;
        }
      }
    }
    tell("reading of " + read + " tables", "the same rows");
  }

  @Test
  @Order(2)
  void historyAndTimeTravel() {
    List<Row> history = delta("describe history %s", STG_PATIENTS).collectAsList();
    assertThat(history).hasSize(2).allMatch(row -> row.getAs("operation").equals("WRITE"));
    assertThat(delta("select * from %s version as of 0", STG_PATIENTS).count()).isEqualTo(PATIENTS);
    tell("describe history, version as of 0", "two versions, the rows of the first night");
  }

  @Test
  @Order(3)
  void optimize() {
    // as Spark writes where nobody says otherwise
    ForeignTool.session().conf().set("spark.sql.parquet.outputTimestampType", "INT96");
    for (Table table : List.of(RAW_PATIENTS, STG_PATIENTS, OpsTables.RUNS)) {
      delta("optimize %s", table).collectAsList();
    }
    assertThat(lake.lake().latest(RAW_PATIENTS).orElseThrow().files()).hasSize(1);

    RunReport night = night(lake);

    assertThat(TestLake.report(night, "build-stg-patients").counts().delivered()).isEqualTo(1);
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
      delta("vacuum %s retain 0 hours", table).collectAsList();
    }

    night(lake);

    assertSound("vacuum retain 0 hours of raw_patients, stg_patients");
  }

  @Test
  @Order(5)
  void mergeIsPutRight() {
    delta(
            "merge into %s t using (select 'p2' as id) s on t.patient_id = s.id"
                + " when matched then update set insurance_type = 'changed'",
            STG_PATIENTS)
        .collectAsList();
    assertThat(lake.rows(STG_PATIENTS, "insurance_type")).contains("changed");

    night(lake);

    assertThat(lake.rows(STG_PATIENTS, "insurance_type")).doesNotContain("changed");
    assertSound("merge into stg_patients");
  }

  @Test
  @Order(6)
  void restoreOfAStagingTableIsPutRight() {
    delta("restore table %s to version as of 3", STG_PATIENTS).collectAsList();

    night(lake);

    assertSound("restore of stg_patients to version 3");
  }

  @Test
  @Order(7)
  void whatARestoredRawTableLosesIsTakenInAgain() {
    long number = lake.version(RAW_PATIENTS) - 1;
    delta("restore table %s to version as of " + number, RAW_PATIENTS).collectAsList();

    night(lake);

    assertSound("restore of raw_patients to the version before");
  }

  @Test
  @Order(8)
  void streamingGoesOnBehindCompactionsAndStopsAtARebuiltTable() throws Exception {
    assertThat(streamed(RAW_PATIENTS, "raw")).isEqualTo(lake.rows(RAW_PATIENTS).size());
    Compaction.of(TestSpark.session(), lake.lake(), RAW_PATIENTS);
    assertThat(streamed(RAW_PATIENTS, "raw")).isEqualTo(lake.rows(RAW_PATIENTS).size());
    night(lake);
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
  void aChangeFeedOnACopyCostsOnlyItsTable() {
    TestLake copy = lake.copiedTo(folder.resolve("feed"));
    delta(
        copy, "alter table %s set tblproperties (delta.enableChangeDataFeed = true)", STG_PATIENTS);

    RunReport night = deliver(copy);

    tell("change feed on stg_patients of a copy", night.exitCode() + ", " + blocking(night));
    assertThat(night.exitCode().number()).isIn(0, 10);
    assertThat(DeltaSpark.of(copy, STG_PATIENTS).rows())
        .containsExactlyInAnyOrderElementsOf(copy.rows(STG_PATIENTS));
  }

  @Test
  @Order(10)
  void aCheckOnACopyIsHonouredOrItsTableRefused() {
    TestLake copy = lake.copiedTo(folder.resolve("check"));
    delta(copy, "alter table %s add constraint short check (length(patient_id) < 9)", STG_PATIENTS);

    RunReport night = deliver(copy);

    tell("CHECK on stg_patients of a copy", night.exitCode() + ", " + blocking(night));
    assertThat(night.exitCode().number()).isIn(0, 10);
    assertThat(delta(copy, "select * from %s", STG_PATIENTS).count())
        .isEqualTo(copy.rows(STG_PATIENTS).size());
  }

  @Test
  @Order(11)
  void aWholeNightFollows() {
    RunReport night = lake.run(CASEWORK, FIRST.plusDays(nights));

    assertThat(night.exitCode().number()).as(blocking(night)).isZero();
    tell("a whole night of casework after all of it", night.exitCode().toString());
  }

  private static String blocking(RunReport night) {
    return night.checks().stream()
        .filter(c -> c.blocks())
        .map(Object::toString)
        .toList()
        .toString();
  }

  private static void assertSound(String what) {
    assertThat(lake.rows(STG_PATIENTS)).hasSize(PATIENTS + nights - 1);
    for (Table table : List.of(RAW_PATIENTS, STG_PATIENTS)) {
      assertThat(DeltaSpark.of(lake, table).rows())
          .containsExactlyInAnyOrderElementsOf(lake.rows(table));
      assertThat(DeltaKernel.of(lake, table).rows()).hasSameSizeAs(lake.rows(table));
    }
    tell(
        what,
        "%d patients after the night, to us, Delta and Kernel".formatted(PATIENTS + nights - 1));
  }

  private static void tell(String tried, String happened) {
    TRIED.add("| " + tried + " | " + happened + " |");
  }

  private static Dataset<Row> delta(String statement, Table table) {
    return delta(lake, statement, table);
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
    return CsvTable.shown(
            List.of(table.schema().fieldNames()),
            ForeignTool.session().read().parquet(sink).collectAsList())
        .size();
  }

  /** A night with one patient more. */
  private static RunReport night(TestLake on) {
    RunReport report = deliver(on);
    nights++;
    assertThat(report.exitCode().number()).as(blocking(report)).isZero();
    return report;
  }

  private static RunReport deliver(TestLake on) {
    if (nights > 0) {
      on.deliver(
          "casework/patients/%d.csv".formatted(nights),
          "id,insurance_type,created_at\nq%d,medicaid,2026-01-01\n".formatted(nights));
    }
    return on.run(nights < 2 ? CASEWORK : INTAKE, FIRST.plusDays(nights));
  }
}
