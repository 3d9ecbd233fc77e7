package org.almoner.cli.run;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.almoner.cli.options.Failures;
import org.almoner.engine.ExitCode;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.RunReport;
import org.almoner.engine.run.RunSummary;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Tells somebody of a run that did not end well. */
public final class AlertOption {
  /** After which a command that still runs is ended: an alert must not keep the schedule. */
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Option(
      names = "--on-failure",
      paramLabel = "CMD",
      description =
          "A shell command for a run that ends with another code than 0. It finds"
              + " ALMONER_EXIT_CODE, ALMONER_PIPELINE, ALMONER_DATE and, where the run began,"
              + " ALMONER_RUN_ID and ALMONER_SUMMARY in its environment, has a minute, and changes"
              + " no exit code.")
  private @Nullable String command;

  private final Map<String, String> facts = new LinkedHashMap<>();

  /** What the command finds in its environment; a later value wins. */
  void about(String name, @Nullable Object value) {
    if (value != null) {
      facts.put("ALMONER_" + name, value.toString());
    }
  }

  /**
   * Runs and alerts, whether the run ends with a report or without one.
   *
   * @return the run's exit code
   */
  int watch(CommandLine line, Lake lake, Supplier<RunReport> run) {
    RunReport report = watch(line, run);
    if (report.exitCode() != ExitCode.OK) {
      about("RUN_ID", report.runId());
      about("SUMMARY", RunSummary.folder(lake, report.runId()) + "/run_summary.json");
      alert(report.exitCode(), line.getErr());
    }
    return report.exitCode().number();
  }

  /** Does something that a run begins with; where it fails, there is an alert. */
  <T> T watch(CommandLine line, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException | Error e) {
      alert(Failures.code(e, line), line.getErr());
      throw e;
    }
  }

  private void alert(ExitCode code, PrintWriter err) {
    if (command == null) {
      return;
    }
    about("EXIT_CODE", code.number());
    try {
      // What the command prints belongs beside the run's errors, not among its results.
      ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-c", "exec >&2; " + command);
      shell.environment().putAll(facts);
      shell.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
      shell.redirectOutput(ProcessBuilder.Redirect.INHERIT);
      shell.redirectError(ProcessBuilder.Redirect.INHERIT);
      await(shell.start(), LONGEST, err);
    } catch (IOException e) {
      err.println("almoner: --on-failure could not be started: " + e.getMessage());
    }
  }

  static void await(Process process, Duration longest, PrintWriter err) {
    try {
      if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        err.println("almoner: --on-failure was ended after " + longest.toSeconds() + " s");
      } else if (process.exitValue() != 0) {
        err.println("almoner: --on-failure ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    err.flush();
  }
}
