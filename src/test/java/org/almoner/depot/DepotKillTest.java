package org.almoner.depot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.almoner.engine.Table;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A night of files that feed several tables, killed anywhere, in the middle of a file and between
 * the commits of two tables too, and run again: each table has each row once. {@code almoner.kills}
 * says how often, if not ten times.
 */
@Tag("slow")
class DepotKillTest {
  private static final int KILLS = Integer.getInteger("almoner.kills", 10);
  private static final long SEED = 20_260_320;
  private static final int ORDERS = 20_000;

  @TempDir private static Path folder;
  private static TestLake before;
  private static Map<String, List<String>> expected;
  private static List<List<Object>> files;
  private static long millis;

  @BeforeAll
  static void twoNightsWithoutDisturbance() throws Exception {
    before = DepotLanding.first(new TestLake(folder.resolve("before")));
    succeed(start(before, TestLake.DATE.toString()));
    DepotLanding.second(before).deliver("depot/exchange/large.env", large());
    TestLake undisturbed = before.copiedTo(folder.resolve("undisturbed"));
    long start = System.nanoTime();
    succeed(start(undisturbed, TestLake.DATE.plusDays(1).toString()));
    millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    expected = tables(undisturbed);
    files = files(undisturbed);
    assertThat(expected.get("depot.raw_orders")).hasSize(ORDERS + 5);
  }

  /** Enough of them that a file takes a while. */
  private static String large() {
    StringBuilder text = new StringBuilder("ENV*7*east~");
    for (int i = 0; i < ORDERS; i++) {
      text.append("ORD*l").append(i).append("*insulin*pen:1^needle:2~");
    }
    return text.append("END*").append(ORDERS).append("~").toString();
  }

  static LongStream moments() {
    Random random = new Random(SEED);
    return IntStream.range(0, KILLS).mapToLong(i -> (long) (random.nextDouble() * millis));
  }

  @ParameterizedTest(name = "after {0} ms")
  @MethodSource("moments")
  void aKilledNightRunAgainLeavesEachTableWithEachRowOnce(long moment) throws Exception {
    TestLake lake = before.copiedTo(folder.resolve("killed-" + moment));
    int runs = lake.ledger(OpsTables.RUNS, "run_id").size();
    Process killed = start(lake, TestLake.DATE.plusDays(1).toString());
    killed.waitFor(moment, TimeUnit.MILLISECONDS);
    killed.destroyForcibly().waitFor();
    boolean recorded = lake.ledger(OpsTables.RUNS, "run_id").size() > runs;

    succeed(start(lake, TestLake.DATE.plusDays(1).toString()));

    assertThat(tables(lake)).isEqualTo(expected);
    if (!recorded) {
      assertThat(files(lake)).isEqualTo(files);
    }
  }

  private static Process start(TestLake lake, String date) throws Exception {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx1g", "-XX:TieredStopAtLevel=1"));
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(argument -> argument.startsWith("--add-"))
            .toList());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(DepotNight.class.getName(), lake.folder().toString(), date));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(lake.folder().resolve("out").toFile()))
        .start();
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void succeed(Process process) throws InterruptedException {
    assertThat(process.waitFor(10, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isZero();
  }

  /** The rows of every table as text; raw ones with file, place and run. */
  private static Map<String, List<String>> tables(TestLake lake) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (Table table : Depot.TABLES) {
      tables.put(table.fullName(), lake.rows(table));
    }
    return tables;
  }

  private static List<List<Object>> files(TestLake lake) {
    return lake
        .ledger(OpsTables.FILES, "run_id", "file", "rows_in", "rows_out", "rows_quarantined")
        .stream()
        .sorted(Comparator.comparing(List::toString))
        .toList();
  }
}
