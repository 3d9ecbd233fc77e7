package org.almoner.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.almoner.engine.run.RunLock;

/** Shows now and then that the holder of a lock lives, until it is closed. */
record Heartbeat(ScheduledExecutorService timer) implements AutoCloseable {
  private static final int BEATS_BEFORE_STALE = 5;

  static Heartbeat of(RunLock lock, Duration staleAfter) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "lock-heartbeat");
              thread.setDaemon(true);
              return thread;
            });
    long period = staleAfter.dividedBy(BEATS_BEFORE_STALE).toMillis();
    var unused = timer.scheduleAtFixedRate(lock::beat, period, period, TimeUnit.MILLISECONDS);
    return new Heartbeat(timer);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
