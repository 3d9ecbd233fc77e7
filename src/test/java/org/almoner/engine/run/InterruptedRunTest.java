package org.almoner.engine.run;

import static org.almoner.support.Zoo.ANIMALS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.ExitCode;
import org.almoner.engine.run.StartedRuns.Started;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that do not come to their end: killed, or asked to end. */
class InterruptedRunTest {
  private static final Instant KILLED = Instant.parse("2026-03-20T03:00:00Z");

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void aDelivery() {
    lake = new TestLake(folder);
    lake.deliver("zoo/animals.csv", "id,name,legs,born_at\n1,Ida,4,2026-03-01\n");
  }

  @AfterEach
  void goOn() {
    StopSignal.withdraw();
  }

  @Test
  void theNextRunEntersOneThatEndedWithoutARecord() throws IOException {
    begin("zoo-2026-03-19-0001");
    List<String> told = new ArrayList<>();

    run(
        new RunListener() {
          @Override
          public void interrupted(String runId, Instant started) {
            told.add(runId + " " + started);
          }
        });

    assertThat(told).containsExactly("zoo-2026-03-19-0001 " + KILLED);
    assertThat(lake.ledger(OpsTables.RUNS, "run_id", "status", "exit_code", "started_at"))
        .first()
        .isEqualTo(List.of("zoo-2026-03-19-0001.20260320T030000Z", "interrupted", -1, KILLED));
    assertThat(lake.root().resolve("_runs/zoo-2026-03-19-0001/run_summary.json"))
        .content()
        .contains("\"status\" : \"interrupted\"");
    assertThat(lake.ledger(OpsTables.RUNS, "run_id")).hasSize(2);
    lake.run(ANIMALS);
    assertThat(lake.ledger(OpsTables.RUNS, "run_id")).as("entered once").hasSize(3);
  }

  @Test
  void aRunThatIsMadeAgainHasTheNumberThatTheInterruptedOneHad() {
    begin("zoo-2026-03-20-0001");

    RunReport report = lake.run(ANIMALS);

    assertThat(report.runId()).isEqualTo("zoo-2026-03-20-0001");
    assertThat(new Ledger(lake.lake()).nextRunId("zoo", date())).isEqualTo("zoo-2026-03-20-0002");
  }

  @Test
  void aRecordedRunThatCouldNotRemoveItsMarkIsNotEnteredAgain() {
    RunReport report = lake.run(ANIMALS);
    new StartedRuns(lake.lake())
        .begin(Started.of(report.runId(), report.request(), report.started()));

    lake.run(ANIMALS);

    assertThat(lake.ledger(OpsTables.RUNS, "status"))
        .hasSize(2)
        .doesNotContain(List.of("interrupted"));
  }

  @Test
  void everyRunWritesItsSummary() {
    RunReport report = lake.run(ANIMALS);

    assertThat(lake.root().resolve("_runs/" + report.runId() + "/run_summary.json")).exists();
    assertThat(lake.root().resolve("_runs/_started")).isEmptyDirectory();
  }

  @Test
  void aRunThatIsAskedToEndRecordsThatItWasStopped() {
    for (ExitCode code : List.of(ExitCode.TERMINATED, ExitCode.INTERRUPTED)) {
      StopSignal.request(code, Duration.ZERO);

      RunReport report = run(new RunListener() {});

      assertThat(report.exitCode()).isEqualTo(code);
      assertThat(report.status()).isEqualTo("stopped");
      assertThat(report.jobs()).allMatch(job -> job.message().startsWith("stopped by SIG"));
      StopSignal.withdraw();
    }
    assertThat(lake.ledger(OpsTables.RUNS, "status", "exit_code"))
        .containsExactly(List.of("stopped", 143), List.of("stopped", 130));
    assertThat(lake.run(ANIMALS).exitCode()).isEqualTo(ExitCode.OK);
  }

  @Test
  void whoAsksForTheEndWaitsUntilTheLakeIsFree() throws InterruptedException {
    RunLock held = RunLock.acquire(lake.lake(), "run", Duration.ofMinutes(30));
    Thread asking =
        new Thread(() -> StopSignal.request(ExitCode.TERMINATED, Duration.ofMinutes(1)));
    asking.start();
    asking.join(300);
    assertThat(asking.isAlive()).isTrue();

    held.close();

    asking.join(10_000);
    assertThat(asking.isAlive()).isFalse();
  }

  private void begin(String runId) {
    RunRequest request = new RunRequest(ANIMALS, date(), Optional.empty(), Reuse.STAGING);
    new StartedRuns(lake.lake()).begin(Started.of(runId, request, KILLED));
  }

  private RunReport run(RunListener listener) {
    RunRequest request =
        new RunRequest(ANIMALS, date(), Optional.of(lake.landing().toString()), Reuse.STAGING);
    return new Runner(lake.lake(), TestSpark::session, Clock.systemUTC(), 2).run(request, listener);
  }

  private static BusinessDate date() {
    return new BusinessDate(TestLake.DATE, ZoneOffset.UTC);
  }
}
