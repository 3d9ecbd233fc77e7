package org.almoner.engine.run;

import java.time.Duration;
import java.util.Optional;
import org.almoner.engine.ExitCode;

/**
 * The wish that this process ends, such as SIGTERM. Who holds a lake's lock brings what it does to
 * an end first: a run gives its jobs up, records what was done, and frees the lake. Of the process,
 * so that there is one.
 */
public final class StopSignal {
  private static final Object MONITOR = new Object();
  private static Optional<ExitCode> wanted = Optional.empty();
  private static int holders;

  /**
   * Asks for the end, and waits until no lake is held any more.
   *
   * @param longest for how long at most
   */
  public static void request(ExitCode code, Duration longest) {
    long end = System.nanoTime() + longest.toNanos();
    synchronized (MONITOR) {
      wanted = wanted.or(() -> Optional.of(code));
      try {
        for (long left = longest.toMillis(); holders > 0 && left > 0; ) {
          MONITOR.wait(left);
          left = (end - System.nanoTime()) / 1_000_000;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What the process is to end with; empty while nobody has asked. */
  public static Optional<ExitCode> wanted() {
    synchronized (MONITOR) {
      return wanted;
    }
  }

  /** Forgets the wish. */
  public static void withdraw() {
    synchronized (MONITOR) {
      wanted = Optional.empty();
    }
  }

  static void held() {
    synchronized (MONITOR) {
      holders++;
    }
  }

  static void freed() {
    synchronized (MONITOR) {
      holders--;
      MONITOR.notifyAll();
    }
  }

  private StopSignal() {}
}
