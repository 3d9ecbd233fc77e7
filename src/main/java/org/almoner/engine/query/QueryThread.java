package org.almoner.engine.query;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.almoner.engine.ResourcesException;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Does a query's work, from parsing to the last row, in a thread of its own: so it can be ended
 * wherever it is, and has stack enough for a deeply nested text.
 */
final class QueryThread {
  private static final long STACK_BYTES = 64L << 20;
  private static final Duration TO_STOP = Duration.ofSeconds(5);

  private final SparkSession spark;
  private final Duration limit;
  private final String group = "query-" + UUID.randomUUID();
  private volatile @Nullable Thread thread;
  private volatile boolean stopped;

  /**
   * @param limit how long the work may take
   */
  QueryThread(SparkSession spark, Duration limit) {
    this.spark = spark;
    this.limit = limit;
  }

  /**
   * @throws StoppedException where {@link #stop} ended it
   * @throws ResourcesException where it took too long
   * @throws ExecutionException for whatever else the work threw
   */
  <T> T run(Callable<T> work) throws ExecutionException {
    FutureTask<T> task = new FutureTask<>(() -> inSession(work));
    Thread worker = new Thread(null, task, "almoner-" + group, STACK_BYTES);
    worker.setDaemon(true); // one that cannot be ended does not keep the process
    thread = worker;
    worker.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      end(worker);
      throw new ResourcesException(
          "The query took longer than %s and was stopped; read less of a table, or allow more with"
                  .formatted(text(limit))
              + " --timeout, such as --timeout 30m",
          e);
    } catch (InterruptedException e) {
      end(worker);
      Thread.currentThread().interrupt();
      throw new StoppedException(e);
    } catch (ExecutionException e) {
      if (stopped) {
        throw new StoppedException(e);
      }
      throw e;
    }
  }

  /** Ends the work; {@link #run} throws. */
  void stop() {
    stopped = true;
    Thread worker = thread;
    if (worker != null) {
      cancel(worker);
    }
  }

  private <T> T inSession(Callable<T> work) throws Exception {
    SparkSession.setActiveSession(spark);
    spark.sparkContext().setJobGroup(group, "query", true);
    return work.call();
  }

  private void cancel(Thread worker) {
    spark.sparkContext().cancelJobGroup(group);
    spark.interruptAll(); // what Spark gathers for a join runs in a group of its own
    worker.interrupt();
  }

  private void end(Thread worker) {
    cancel(worker);
    try {
      worker.join(TO_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String text(Duration time) {
    return time.toSeconds() % 60 == 0 ? time.toMinutes() + "m" : time.toSeconds() + "s";
  }
}
