package org.almoner.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.CommandLineRun;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that does not end well alerts somebody. */
class AlertTest {
  @TempDir private Path folder;

  private String hook() {
    return "env | grep ^ALMONER_ | sort > " + folder.resolve("alert.txt");
  }

  private CommandLineRun run(String... arguments) {
    List<String> words = new ArrayList<>(List.of("run"));
    words.addAll(List.of(arguments));
    words.addAll(List.of("--lake", folder.resolve("lake").toString()));
    return CommandLineRun.of(words.toArray(String[]::new));
  }

  private List<String> alert() throws IOException {
    return Files.readAllLines(folder.resolve("alert.txt"));
  }

  @Test
  void aRunThatCannotBeginIsTold() throws IOException {
    CommandLineRun missing =
        run("casework", "--date", "2026-03-20", "--landing", "/no/{date}", "--on-failure", hook());

    assertThat(missing.code()).isEqualTo(13);
    assertThat(missing.err()).contains("No landing directory at /no/2026-03-20");
    assertThat(alert())
        .containsExactly(
            "ALMONER_DATE=2026-03-20", "ALMONER_EXIT_CODE=13", "ALMONER_PIPELINE=casework");
    assertThat(run("caswork", "--date", "2026-03-20", "--on-failure", hook()).code()).isEqualTo(2);
    assertThat(alert()).contains("ALMONER_EXIT_CODE=2", "ALMONER_PIPELINE=caswork");
  }

  @Test
  void aRunThatEndsBadlyIsToldWithItsSummaryAndOneThatEndsWellIsNot() throws IOException {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder.resolve("home")));
    String[] ingest = {
      "casework",
      "--date",
      "2026-03-20",
      "--landing",
      lake.landing().toString(),
      "--on-failure",
      hook(),
      "--only",
      "ingest-casework-patients"
    };
    assertThat(run(ingest).code()).isZero();
    assertThat(folder.resolve("alert.txt")).doesNotExist();
    lake.deliver("casework/patients.csv", "no,header,of,ours\n1,2,3,4\n");

    CommandLineRun bad = run(ingest);

    assertThat(bad.code()).isEqualTo(10);
    assertThat(alert())
        .contains("ALMONER_EXIT_CODE=10")
        .anyMatch(line -> line.matches("ALMONER_RUN_ID=casework-2026-03-20-\\d+"));
    String summary =
        alert().stream()
            .filter(line -> line.startsWith("ALMONER_SUMMARY="))
            .findFirst()
            .orElseThrow();
    assertThat(Path.of(summary.replaceFirst("ALMONER_SUMMARY=(file:)?", ""))).isRegularFile();
  }

  @Test
  void anAlertThatFailsIsToldAndChangesNoExitCode() {
    CommandLineRun run = run("caswork", "--date", "2026-03-20", "--on-failure", "exit 7");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--on-failure ended with 7");
  }

  @Test
  void anAlertThatHangsIsEnded() throws IOException {
    StringWriter err = new StringWriter();
    Process process = new ProcessBuilder("/bin/sh", "-c", "sleep 100; true").start();

    AlertOption.await(process, Duration.ofMillis(200), new PrintWriter(err, true));

    assertThat(process.onExit().join().isAlive()).isFalse();
    assertThat(err.toString()).contains("--on-failure was ended");
  }

  @Test
  void onlyTheDateStandsForSomethingInTheLandingDirectory() {
    assertThat(run("casework", "--date", "2026-03-20", "--landing", "/x/{day}").err())
        .contains("--landing: only {date} stands for something in it, not /x/{day}");
    assertThat(
            CommandLineRun.of(
                    "backfill",
                    "casework",
                    "--from",
                    "2026-03-20",
                    "--to",
                    "2026-03-20",
                    "--landing",
                    "/no/{date}",
                    "--lake",
                    folder.resolve("lake").toString())
                .err())
        .contains("No landing directory at /no/2026-03-20");
  }
}
