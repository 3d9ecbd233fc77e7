package org.almoner.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.LockedException;
import org.almoner.engine.run.RunLock;

/** Four threads that ask for a lake at the same moment. */
public final class LockRace {
  private static final int THREADS = 4;

  /**
   * How many of them held it at the same time; released when all have asked.
   *
   * @param lake opened by each thread for itself
   */
  public static int holders(Callable<Lake> lake) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<RunLock> held = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<RunLock>>> asked = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        asked.add(threads.submit(() -> ask(lake.call(), start)));
      }
      for (Future<List<RunLock>> each : asked) {
        held.addAll(each.get());
      }
    } finally {
      threads.shutdown();
    }
    held.forEach(RunLock::check);
    held.forEach(RunLock::close);
    return held.size();
  }

  private static List<RunLock> ask(Lake lake, CyclicBarrier start) throws Exception {
    start.await();
    try {
      return List.of(RunLock.acquire(lake, "run", Duration.ofMinutes(30)));
    } catch (LockedException e) {
      return List.of();
    }
  }

  private LockRace() {}
}
