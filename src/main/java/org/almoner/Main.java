package org.almoner;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import org.almoner.cli.AlmonerCommand;
import org.almoner.engine.ExitCode;
import org.almoner.engine.run.StopSignal;
import org.jline.utils.Signals;
import picocli.CommandLine;

/** The entry point of the JAR, and the only place that ends the process. */
public final class Main {
  /** Less than a scheduler waits between asking and killing, which is 10 s and more. */
  private static final Duration LETTING_GO = Duration.ofSeconds(9);

  public static void main(String[] args) {
    if (Arrays.asList(args).contains("--debug")) {
      System.setProperty("almoner.log", "warn"); // before anything logs
      System.setProperty("almoner.log.jobs", "debug"); // why a job failed, as it was thrown
    }
    CommandLine line = AlmonerCommand.commandLine(Almoner.DOMAINS);
    Signals.register("TERM", () -> stop(ExitCode.TERMINATED, line.getErr()));
    Signals.register("HUP", () -> stop(ExitCode.TERMINATED, line.getErr()));
    Signals.register("INT", () -> stop(ExitCode.INTERRUPTED, line.getErr()));
    int code = line.execute(args);
    int last = StopSignal.wanted().map(ExitCode::number).orElse(code);
    if (last != 0) {
      System.exit(last);
    }
    // Not exit(0): YARN reports a driver that exits as failed. Returning is success.
  }

  /** Ends the process when nothing holds a lake any more, or does not let go of it. */
  private static void stop(ExitCode code, PrintWriter err) {
    StopSignal.request(code, LETTING_GO);
    err.println("almoner: stopped by a signal before it was over");
    err.flush();
    System.exit(code.number());
  }

  private Main() {}
}
