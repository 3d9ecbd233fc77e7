package org.almoner.slow;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.Catalogue;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Row;

/**
 * One run by the launcher, undisturbed, and the same run killed at random moments and begun again.
 * Needs the built JAR: {@code target/almoner.jar}, or the launcher that the system property {@code
 * almoner.launcher} names. {@code almoner.kills} says how often, if not 20 times.
 *
 * @param pipeline what runs, in the domain whose tables are compared
 * @param before the lake and the deliveries that the run begins with
 * @param undisturbed the same after the run
 * @param millis how long it took
 */
record KilledRuns(Pipeline pipeline, TestLake before, TestLake undisturbed, long millis) {
  private static final int KILLS = Integer.getInteger("almoner.kills", 20);
  private static final long SEED = 20_260_320;

  /** A pipeline by its name, the domain it builds, and the date it is run for. */
  record Pipeline(String name, String domain, LocalDate date) {

    /** Runs it to its end. */
    void run(TestLake lake) throws Exception {
      start(lake).succeed();
    }

    private Launched start(TestLake lake) {
      String launcher = System.getProperty("almoner.launcher", "almoner");
      return Launched.start(
          lake.folder().resolveSibling("scratch"),
          List.of(
              Path.of(launcher).toAbsolutePath().toString(),
              "run",
              name,
              "--date",
              date.toString(),
              "--allow-future",
              "--landing",
              lake.landing().toString(),
              "--lake",
              lake.root().toString()));
    }

    /** The rows of every table of the domain, as text; raw ones with file, line and run. */
    Map<String, List<String>> tables(TestLake lake) {
      Map<String, List<String>> tables = new TreeMap<>();
      for (Table table : Catalogue.ALL.tables()) {
        if (table.domain().equals(domain) && table.layer() != Layer.OPS) {
          tables.put(
              table.fullName(),
              lake.lake().read(TestSpark.session(), table).collectAsList().stream()
                  .map(Row::toString)
                  .sorted()
                  .collect(Collectors.toCollection(ArrayList::new)));
        }
      }
      return tables;
    }
  }

  /**
   * @param before is left as it is
   */
  static KilledRuns of(Pipeline pipeline, TestLake before) throws Exception {
    TestLake undisturbed = before.copiedTo(before.folder().resolveSibling("undisturbed"));
    long start = System.nanoTime();
    pipeline.run(undisturbed);
    return new KilledRuns(pipeline, before, undisturbed, (System.nanoTime() - start) / 1_000_000);
  }

  /** Milliseconds after the start, anywhere in the run. */
  Stream<Long> moments() {
    Random random = new Random(SEED);
    return IntStream.range(0, KILLS).mapToObj(i -> (long) (random.nextDouble() * millis));
  }

  /**
   * What there is after the launcher and all it started were killed, and the run was made again.
   *
   * @param when in words, for the message of a failure
   * @param recorded whether the killed run was over, so that the second was another one
   */
  record Outcome(TestLake lake, String when, boolean recorded) {}

  Outcome killedAfter(long moment) throws Exception {
    TestLake lake = before.copiedTo(before.folder().resolveSibling("killed-" + moment));
    int runs = runs(lake);
    Launched killed = pipeline.start(lake);
    Thread.sleep(moment);
    boolean alive = killed.process().isAlive();
    killed.kill();
    boolean recorded = runs(lake) > runs;
    pipeline.run(lake);
    return new Outcome(lake, "killed while " + (alive ? "running" : "over"), recorded);
  }

  private static int runs(TestLake lake) {
    return lake.ledger(OpsTables.RUNS, "run_id").size();
  }
}
