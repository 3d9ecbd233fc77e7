package org.almoner.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.engine.Layer;
import org.almoner.engine.run.OpsTables;
import org.almoner.engine.run.RunLock;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.Catalogue;
import org.almoner.support.CommandLineRun;
import org.almoner.support.TestLake;
import org.almoner.tables.casework.CaseworkMarts;
import org.almoner.tables.casework.CaseworkStaging;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One lake through a few days, as an operator meets it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunCommandTest {
  private static final String SECRET = "Zebulon-Quartermain-555-01-2345";

  @TempDir private static Path folder;
  private static TestLake lake;

  @BeforeAll
  static void anExportWithOneBrokenRow() {
    lake = CaseworkLanding.deliver(new TestLake(folder));
    lake.deliver(
        "casework/patients/late.csv", "id,state,created_at\n,%s,%s\n".formatted(SECRET, SECRET));
  }

  @Test
  @Order(1)
  void aDryRunChangesNothing() {
    CommandLineRun run = casework("--dry-run");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("ingest-casework-cases")
        .contains("measure-casework-bottlenecks")
        .contains("run");
    assertThat(lake.root()).doesNotExist();
  }

  @Test
  @Order(2)
  void aNightEndsWithKpisAndASummary() throws IOException {
    CommandLineRun run = casework();

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("casework-2026-03-20-0001 succeeded in ")
        .contains("19 jobs run, 0 skipped; 15 rows in, 1 in quarantine.");
    assertThat(
            lake.rows(
                CaseworkMarts.MART_OPS_KPIS,
                "case_type",
                "total_cases",
                "active_cases",
                "avg_days_to_resolution",
                "reopen_rate",
                "sla_breach_rate",
                "stale_cases"))
        .containsExactly(
            "all | 3 | 2 | 10.0 | 1.0 | 0.33333333 | 1",
            "appeal | 1 | 1 |  |  | 0.0 | 0",
            "denial | 2 | 1 | 10.0 | 1.0 | 0.5 | 1");
    assertThat(runFile("casework-2026-03-20-0001", "run_summary"))
        .contains("\"status\" : \"succeeded\"", "\"exit_code\" : 0", "\"rows_quarantined\" : 1");
  }

  @Test
  @Order(3)
  void noValueOfARowIsPrintedOrRecordedOutsideTheTables() throws IOException {
    CommandLineRun run = casework("--full");

    assertThat(run.err())
        .contains("warning")
        .contains("casework.stg_patients: broken: patient_id is present")
        .contains("1 row in quarantine, first at casework/patients/late.csv line 2");
    assertThat(run.out() + run.err()).doesNotContain(SECRET);
    assertThat(runFile("casework-2026-03-20-0001", "run_summary")).doesNotContain(SECRET);
    assertThat(lake.ledger(OpsTables.CHECKS, "check", "measured").toString())
        .contains("patient_id is present")
        .doesNotContain(SECRET);
    assertThat(logs()).noneMatch(log -> log.contains(SECRET));
  }

  @Test
  @Order(4)
  void resumingDoesNothingTwice() {
    CommandLineRun run = casework("--resume");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("0 jobs run, 19 skipped; 0 rows in");
  }

  @Test
  @Order(4)
  void aPipelineThatSaysSoResumesUnasked() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Files.createDirectories(home.resolve("jobs"));
    Files.writeString(
        home.resolve("jobs/casework.yaml"),
        "name: casework\ndescription: x\ngoals: [casework.mart_*]\nresume: true\n");
    System.setProperty("almoner.home", home.toString());
    try {
      assertThat(casework().out()).contains("0 jobs run, 19 skipped; 0 rows in");
    } finally {
      System.clearProperty("almoner.home");
    }
  }

  @Test
  @Order(5)
  void whatHappenedAfterTheDateChangesNothing() {
    List<String> before = marts();
    lake.deliver(
        "casework/cases/later.csv",
        """
        id,patient_id,advocate_id,case_type,status,created_at,resolved_at,escalation_flag,reopen_flag
        c9,p1,a1,denial,open,2026-03-21T00:00:00Z,,true,true
        """);
    lake.deliver(
        "casework/interactions/later.csv", "id,case_id,created_at\ni9,c2,2026-03-21T00:00:00Z\n");
    lake.deliver(
        "casework/case_events/later.csv",
        "id,case_id,event_type,occurred_at\ne9,c3,escalated,2026-03-21T00:00:00Z\n");
    lake.deliver(
        "casework/patient_feedback/later.csv",
        "id,case_id,csat_score,submitted_at\nf9,c1,1,2026-03-21T00:00:00Z\n");

    CommandLineRun run = casework();

    assertThat(run.out()).contains("; 4 rows in");
    assertThat(lake.rows(CaseworkStaging.STG_CASES, "case_id")).contains("c9");
    assertThat(marts()).isEqualTo(before);
  }

  @Test
  @Order(6)
  void aBlockedTableEndsTheRunWithTen() {
    lake.deliver("casework/advocates/new.csv", "id,capacity\na3,x\na4,y\na5,z\n");

    CommandLineRun run = casework();

    assertThat(run.code()).isEqualTo(10);
    assertThat(run.err())
        .contains(
            "BLOCKED  casework.stg_advocates: broken: at most 25 % of the latest delivery in"
                + " quarantine");
    assertThat(run.out()).contains(" blocked in ");
    assertThat(lake.rows(CaseworkStaging.STG_ADVOCATES, "advocate_id")).containsExactly("a1", "a2");
  }

  @Test
  @Order(7)
  void retryingKeepsTheDateAndTheLanding() {
    lake.deliver(
        "casework/advocates/right.csv", "id,capacity\na3,1\na4,2\na5,3\na6,4\na7,5\na8,6\na9,7\n");
    String blocked = "casework-2026-03-20-0006";

    CommandLineRun run =
        CommandLineRun.of("run", "casework", "--lake", lake.root().toString(), "--retry", blocked);

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("casework-2026-03-20-0007 succeeded");
    assertThat(lake.rows(CaseworkStaging.STG_ADVOCATES, "advocate_id")).hasSize(9);
  }

  @Test
  @Order(8)
  void quietPrintsProblemsOnly() {
    CommandLineRun run = casework("--quiet", "--only", "build-casework-mart-ops-kpis");

    assertThat(run.code()).isZero();
    assertThat(run.out() + run.err()).isEmpty();
  }

  @Test
  @Order(9)
  void aSettingChangesTheAnswer() {
    CommandLineRun run =
        casework(
            "--set",
            "casework.sla_days=11",
            "--only",
            "build-casework-fct-case-lifecycle",
            "build-casework-mart-ops-kpis");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(lake.rows(CaseworkMarts.MART_OPS_KPIS, "sla_breach_rate")).containsOnly("0.0");
  }

  @Test
  @Order(10)
  void aLakeInUseIsLeftAlone() {
    try (RunLock held =
        RunLock.acquire(lake.lake(), "run casework 2026-03-19", Duration.ofMinutes(30))) {
      CommandLineRun run = casework("--wait", "1s");

      assertThat(run.code()).isEqualTo(12);
      assertThat(run.err()).contains("Waiting: The lake is in use by run casework 2026-03-19");
      held.check();
    }
    assertThat(casework("--wait", "soon").code()).isEqualTo(2);
  }

  @Test
  @Order(11)
  void aBackfillRunsTheDatesThatAreMissing() {
    CommandLineRun run =
        CommandLineRun.of(
            "backfill",
            "casework",
            "--from",
            "2026-03-19",
            "--to",
            "2026-03-20",
            "--only-missing",
            "--lake",
            lake.root().toString());

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("Backfill of casework: 1 dates run, 0 of them incomplete.");
    assertThat(lake.rows(CaseworkMarts.MART_OPS_KPIS_DAILY, "business_date", "case_type"))
        .containsExactly(
            "2026-03-19 | all",
            "2026-03-19 | denial",
            "2026-03-20 | all",
            "2026-03-20 | appeal",
            "2026-03-20 | denial");
  }

  @Test
  void eachStartOfARunKeepsALogOfWhatHappened() throws IOException {
    assertThat(runFile("casework-2026-03-20-0001", "events-"))
        .contains(
            "run_started", "\"job_started\",\"job\":\"build-casework-stg-cases\"", "job_finished")
        .contains("run_finished", "\"exit_code\":0");
  }

  private static CommandLineRun casework(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "run",
                "casework",
                "--date",
                TestLake.DATE.toString(),
                "--allow-future",
                "--landing",
                lake.landing().toString(),
                "--lake",
                lake.root().toString()));
    arguments.addAll(List.of(more));
    return CommandLineRun.of(arguments.toArray(String[]::new));
  }

  private static List<String> marts() {
    return Catalogue.ALL.tables().stream()
        .filter(table -> table.domain().equals("casework") && table.layer() == Layer.MART)
        .flatMap(table -> lake.rows(table).stream().map(row -> table.name() + ": " + row))
        .toList();
  }

  private static String runFile(String runId, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(lake.root().resolve("_runs/" + runId))) {
      Path file = files.filter(f -> f.getFileName().toString().startsWith(prefix)).findAny().get();
      return Files.readString(file);
    }
  }

  /** The text of every commit: readable to whoever may list the lake. */
  private static List<String> logs() throws IOException {
    List<String> logs = new ArrayList<>();
    try (var files = Files.walk(lake.root())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        logs.add(Files.readString(file));
      }
    }
    return logs;
  }
}
