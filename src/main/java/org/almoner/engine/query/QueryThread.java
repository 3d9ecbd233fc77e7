package org.almoner.engine.query;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.almoner.engine.ResourcesException;
import org.almoner.engine.StoppedException;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * Does a query's work, from parsing to the last row, in a thread of its own: so it can be ended
 * wherever it is, and has stack enough for a deeply nested text.
 */
final class QueryThread {
  private static final long STACK_BYTES = 64L << 20;
  private static final String STILL_BUSY =
      ". A part of it heeds no stop and keeps a processor busy until this program ends: leave the"
          + " prompt and start it again";

  private final SparkSession spark;
  private final Duration limit;
  private final String group = "query-" + UUID.randomUUID();
  private volatile @Nullable FutureTask<?> running;

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
    running = task;
    worker.start();
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new ResourcesException(
          "The query took longer than %s and was stopped; read less of a table, or allow more with"
                  .formatted(text(limit))
              + " --timeout, such as --timeout 30m"
              + end(worker),
          e);
    } catch (CancellationException e) {
      throw StoppedException.byUser("Stopped" + end(worker) + ".", e);
    } catch (InterruptedException e) {
      StoppedException stopped = StoppedException.byUser("Stopped" + end(worker) + ".", e);
      Thread.currentThread().interrupt();
      throw stopped;
    }
  }

  /** Ends the work; {@link #run} throws. */
  void stop() {
    FutureTask<?> task = running;
    if (task != null) {
      task.cancel(true);
    }
  }

  private <T> T inSession(Callable<T> work) throws Exception {
    SparkSession.setActiveSession(spark);
    spark.sparkContext().setJobGroup(group, "query", true);
    return work.call();
  }

  /** Ends what there is of the work, and says what is left of it. */
  private String end(Thread worker) {
    spark.sparkContext().cancelJobGroup(group);
    spark.interruptAll(); // what Spark gathers for a join runs in a group of its own
    worker.interrupt();
    return new Stragglers(worker).end() ? "" : STILL_BUSY;
  }

  private static String text(Duration time) {
    return time.toSeconds() % 60 == 0 ? time.toMinutes() + "m" : time.toSeconds() + "s";
  }
}
