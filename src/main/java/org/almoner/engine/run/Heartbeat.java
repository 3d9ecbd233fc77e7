package org.almoner.engine.run;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows now and then that the holder of a lock lives, until it is closed. */
final class Heartbeat implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

  /** So many that a storage may fail for most of them. */
  private static final int BEATS_BEFORE_STALE = 20;

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lock-heartbeat");
            thread.setDaemon(true);
            return thread;
          });

  void start(RunLock lock, Duration staleAfter) {
    long period = staleAfter.dividedBy(BEATS_BEFORE_STALE).toMillis();
    var unused = timer.scheduleAtFixedRate(() -> beat(lock), period, period, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void beat(RunLock lock) {
    try {
      lock.beat();
    } catch (LockedException e) {
      close(); // whoever wants to commit is told
    } catch (RuntimeException e) { // one that got through would end the beats
      LOG.warn("The lock was not renewed, the next beat tries again", e);
    }
  }
}
