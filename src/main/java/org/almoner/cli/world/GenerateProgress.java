package org.almoner.cli.world;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongConsumer;
import org.almoner.generate.Chapter;

/** Shows how many stories are made, from the second second on. */
final class GenerateProgress implements LongConsumer {
  private static final double FIRST_SECONDS = 2;
  private static final double PLAIN_SECONDS = 10;

  private final PrintWriter err;
  private final long stories;
  private final String unit;
  private final boolean terminal;
  private final long start = System.nanoTime();
  private double shownAt;

  /**
   * @param terminal whether the line may move
   */
  GenerateProgress(PrintWriter err, Chapter chapter, boolean terminal) {
    this.err = err;
    this.stories = chapter.stories();
    this.unit = chapter.unit();
    this.terminal = terminal;
  }

  @Override
  public synchronized void accept(long done) {
    double spent = (System.nanoTime() - start) / 1e9;
    double next = shownAt == 0 ? FIRST_SECONDS : shownAt + (terminal ? 0.5 : PLAIN_SECONDS);
    if (done >= stories) {
      err.print(terminal ? "\r\u001b[K" : "");
    } else if (spent >= next) {
      shownAt = spent;
      double left = spent / done * (stories - done);
      String text = "%,d of %,d %s, about %.0f s left";
      err.print(terminal ? "\r\u001b[K" : "");
      err.print(String.format(Locale.ROOT, text, done, stories, unit, left));
      err.print(terminal ? "" : System.lineSeparator());
    }
    err.flush();
  }
}
