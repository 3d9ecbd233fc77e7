package org.almoner.causal.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;

/**
 * Threads that share numbered pieces of work. Results come back in the order of the pieces, so that
 * sums over them are the same on any number of threads.
 *
 * @param threads how many threads, at least 1
 */
public record Workers(int threads) {

  public Workers {
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread is needed, got " + threads);
    }
  }

  /** Computes pieces 0 … count−1 and returns their results in that order. */
  public <T> List<T> map(int count, IntFunction<T> piece) {
    Object[] results = new Object[count];
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Runnable loop =
        () -> {
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            results[i] = piece.apply(i);
          }
        };
    run(loop, Math.min(threads, count), failure);
    return list(results);
  }

  private static void run(Runnable loop, int threads, AtomicReference<Throwable> failure) {
    List<Thread> others = new ArrayList<>();
    for (int i = 1; i < threads; i++) {
      Thread thread = new Thread(loop, "worker-" + i);
      thread.setUncaughtExceptionHandler((t, e) -> failure.compareAndSet(null, e));
      thread.start();
      others.add(thread);
    }
    loop.run();
    others.forEach(Workers::join);
    if (failure.get() != null) {
      throw new IllegalStateException("A worker failed", failure.get());
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a worker", e);
    }
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Object[] results) {
    return (List<T>) java.util.Arrays.asList(results);
  }
}
