package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The launcher, when it alone gets a signal, when its Java dies, when a disk is full. Needs {@code
 * target/almoner.jar}.
 */
@Tag("slow")
class StoppedRunTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aRunWhoseLauncherGetsASignalFreesTheLakeAndWritesItsSummary(String signal, int code)
      throws Exception {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder));
    Launched run = start(lake);
    await(run, "[ 1/");

    signal(signal, run.process().pid());

    assertThat(run.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(run.process().exitValue()).as(run.printed()).isEqualTo(code);
    assertThat(lake.root().resolve("_runs/casework-2026-03-20-0001/run_summary.json"))
        .content()
        .contains("\"status\" : \"stopped\"", "\"exit_code\" : " + code);
    assertThat(lake.root().resolve("_lock/00000001.json")).content().contains("\"released\":true");
    assertThat(lake.ledger(OpsTables.RUNS, "status", "exit_code"))
        .containsExactly(List.of("stopped", code));
    assertThat(scratchFolders()).isEmpty();
    start(lake).succeed();
  }

  /** Half of its rows are printed, the other half never comes. */
  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void aQueryWhoseLauncherGetsASignalSaysThatItWasStopped(String signal, int code)
      throws Exception {
    String endless =
        "select id from range(0, 20000, 1, 2)"
            + " where id < 10000 or rlike(repeat('a', 60 + id) || 'b', r'^(a+)+\\1$')";
    Launched query =
        Launched.start(
            folder.resolve("scratch"),
            List.of(launcher(), "sql", endless, "--format", "csv", "--lake", folder + "/lake"));
    await(query, "\n5000\n");

    signal(signal, query.process().pid());

    assertThat(query.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(query.process().exitValue()).as(query.printed()).isEqualTo(code);
    assertThat(query.printed())
        .contains("almoner: stopped by a signal before it was over")
        .doesNotContain("Spark", "failed", "error");
    assertThat(scratchFolders()).isEmpty();
  }

  @Test
  void whatAKilledRunLeftBehindIsCollectedAtTheNextStart() throws Exception {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder));
    Launched run = start(lake);
    await(run, "[ 1/");
    run.kill();
    List<Path> left = scratchFolders();
    assertThat(left).hasSize(1);
    run(
        "flock",
        "-w",
        "60",
        left.get(0).toString(),
        "true"); // the killed Java takes a moment to go

    assertThat(start(lake).succeed()).contains("had ended without a record");

    assertThat(scratchFolders()).isEmpty();
    assertThat(lake.ledger(OpsTables.RUNS, "status"))
        .containsExactly(List.of("interrupted"), List.of("succeeded"));
  }

  @Test
  void aJavaThatTheSystemKillsIsExplained() throws Exception {
    Launched run = start(CaseworkLanding.deliver(new TestLake(folder)));
    await(run, "[ 1/");
    ProcessHandle java =
        run.process()
            .descendants()
            .filter(each -> each.info().command().orElse("").endsWith("java"))
            .findFirst()
            .orElseThrow();

    signal("KILL", java.pid());

    assertThat(run.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(run.process().exitValue()).isEqualTo(15);
    assertThat(run.printed()).contains("code 137").contains("ALMONER_MEMORY");
  }

  @Test
  void aRunOnAFullDiskSaysSoAndEndsWellOnceThereIsRoom() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk.toString());
    try {
      TestLake small = CaseworkLanding.deliver(new TestLake(folder.resolve("small")));
      Path ballast = disk.resolve("ballast");
      Files.write(ballast, new byte[3_100_000]);
      Files.createSymbolicLink(small.root(), disk);

      Launched full = start(small);

      assertThat(full.process().waitFor(5, TimeUnit.MINUTES)).isTrue();
      assertThat(full.process().exitValue()).as(full.printed()).isEqualTo(15);
      assertThat(full.printed()).contains("disk is full").contains("MiB left");
      Files.delete(ballast);
      start(small).succeed();
      TestLake undisturbed = CaseworkLanding.deliver(new TestLake(folder.resolve("undisturbed")));
      KilledRuns.Pipeline casework = new KilledRuns.Pipeline("casework", "casework", TestLake.DATE);
      casework.run(undisturbed);
      assertThat(casework.tables(small)).isEqualTo(casework.tables(undisturbed));
    } finally {
      run("umount", disk.toString());
    }
  }

  @Test
  void underAUmaskNothingOfTheLakeIsWider() throws Exception {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder));
    Launched run =
        Launched.start(
            folder.resolve("scratch"),
            Stream.concat(
                    Stream.of("sh", "-c", "umask 077; exec \"$@\"", "sh"), command(lake).stream())
                .toList());
    run.succeed();

    assertThat(printed("find", lake.root().toString(), "-perm", "/077")).isEmpty();
  }

  private Launched start(TestLake lake) {
    return Launched.start(folder.resolve("scratch"), command(lake));
  }

  private static List<String> command(TestLake lake) {
    return List.of(
        launcher(),
        "run",
        "casework",
        "--date",
        TestLake.DATE.toString(),
        "--allow-future",
        "--landing",
        lake.landing().toString(),
        "--lake",
        lake.root().toString());
  }

  private static String launcher() {
    return Path.of(System.getProperty("almoner.launcher", "almoner")).toAbsolutePath().toString();
  }

  private static void await(Launched run, String text) throws InterruptedException {
    while (run.process().isAlive() && !run.printed().contains(text)) {
      Thread.sleep(20);
    }
    assertThat(run.process().isAlive()).as(run.printed()).isTrue();
  }

  private List<Path> scratchFolders() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("scratch"))) {
      return all.filter(each -> each.getFileName().toString().startsWith("almoner-scratch."))
          .toList();
    }
  }

  private static void signal(String name, long pid) throws Exception {
    run("kill", "-" + name, Long.toString(pid));
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertThat(process.waitFor()).as(String.join(" ", command)).isZero();
  }

  private static String printed(String... command) throws Exception {
    Process process = new ProcessBuilder(command).start();
    return new String(
        process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
