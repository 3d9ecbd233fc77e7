package org.almoner.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.almoner.generate.CaseworkWorld;
import picocli.CommandLine.Model.CommandSpec;

/** Shows how many cases are made, from the second second on. */
final class GenerateProgress implements LongConsumer {
  private static final double FIRST_SECONDS = 2;
  private static final double PLAIN_SECONDS = 10;

  private final PrintWriter err;
  private final long cases;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private double shownAt;

  private GenerateProgress(PrintWriter err, long cases, boolean terminal) {
    this.err = err;
    this.cases = cases;
    this.terminal = terminal;
  }

  static LongConsumer of(CommandSpec spec, CaseworkWorld world, boolean quiet, boolean plain) {
    if (quiet) {
      return done -> {};
    }
    boolean terminal =
        Boolean.getBoolean("almoner.terminal") && !plain && System.getenv("NO_COLOR") == null;
    return new GenerateProgress(spec.commandLine().getErr(), world.cases(), terminal);
  }

  @Override
  public synchronized void accept(long done) {
    double spent = (System.nanoTime() - start) / 1e9;
    double next = shownAt == 0 ? FIRST_SECONDS : shownAt + (terminal ? 0.5 : PLAIN_SECONDS);
    if (done >= cases) {
      err.print(terminal ? "\r\u001b[K" : "");
    } else if (spent >= next) {
      shownAt = spent;
      double left = spent / done * (cases - done);
      String text = "%,d of %,d cases, about %.0f s left";
      err.print(terminal ? "\r\u001b[K" : "");
      err.print(String.format(Locale.ROOT, text, done, cases, left));
      err.print(terminal ? "" : System.lineSeparator());
    }
    err.flush();
  }
}
