package org.almoner.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongFunction;

/** Computes values in several threads, a few ahead of who takes them, and gives them in order. */
final class Ahead<T> implements Iterator<T>, AutoCloseable {
  private static final int AHEAD_PER_THREAD = 4;

  private final ExecutorService threads;
  private final Deque<Future<T>> pending = new ArrayDeque<>();
  private final LongFunction<T> compute;
  private final long end;
  private final int window;
  private long submitted;

  /**
   * @param count of values
   * @param compute the value of a number from 0 to count - 1
   */
  Ahead(int threads, long count, LongFunction<T> compute) {
    this.threads = Executors.newFixedThreadPool(threads);
    this.compute = compute;
    this.end = count;
    this.window = threads * AHEAD_PER_THREAD;
  }

  @Override
  public boolean hasNext() {
    while (submitted < end && pending.size() < window) {
      long number = submitted++;
      pending.add(threads.submit(() -> compute.apply(number)));
    }
    return !pending.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      return pending.remove().get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while rows were made", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A row could not be made", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
