package org.almoner.engine.query;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Threads that work on for a query that was ended. Nearly all heed an interrupt; one within a
 * single value does not, such as a regular expression that tries every way to match: it would keep
 * its processor, and its place among the threads that compute, until the process ends. A process
 * that answers a query does nothing else: what computes in it is the query's.
 *
 * @param worker the thread in which the query was answered
 */
record Stragglers(Thread worker) {
  private static final Duration GRACE = Duration.ofSeconds(3);
  private static final long LOOK_MILLIS = 50;

  /** Where Spark computes: tasks, and what it gathers for joins and subqueries. */
  private static final List<String> WORK =
      List.of(
          "org.apache.spark.executor.Executor$TaskRunner",
          "org.apache.spark.sql.execution.SQLExecution");

  /** Waits for them, stops those that do not end, and returns whether all are gone. */
  boolean end() {
    if (gone()) {
      return true;
    }
    busy().forEach(Stragglers::stop);
    return gone();
  }

  private boolean gone() {
    long deadline = System.nanoTime() + GRACE.toNanos();
    while (!busy().isEmpty()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      try {
        Thread.sleep(LOOK_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private List<Thread> busy() {
    return Thread.getAllStackTraces().entrySet().stream()
        .filter(each -> each.getKey() == worker || works(each.getValue()))
        .map(Map.Entry::getKey)
        .filter(thread -> thread != Thread.currentThread())
        .toList();
  }

  private static boolean works(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .anyMatch(frame -> WORK.stream().anyMatch(frame.getClassName()::startsWith));
  }

  /**
   * Throws out of the middle of what the thread does, which is dangerous where others share what it
   * changes. Here it is a loop over one value of a query that only reads, deaf for seconds, and
   * Spark takes the error for a failed task. Later releases of Java refuse it.
   */
  @SuppressWarnings({"deprecation", "removal"})
  private static void stop(Thread thread) {
    try {
      thread.stop();
    } catch (UnsupportedOperationException e) {
      thread.interrupt();
    }
  }
}
