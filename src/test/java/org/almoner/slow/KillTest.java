package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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
import org.almoner.Jobs;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.run.OpsTables;
import org.almoner.support.CaseworkLanding;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Kills the launcher and its JVM at random moments of a night, runs the night again, and compares
 * every table with an undisturbed run's. Needs the built JAR: {@code target/almoner.jar}, or the
 * launcher that the system property {@code almoner.launcher} names. {@code almoner.kills} says how
 * often, if not 20 times.
 */
@Tag("slow")
class KillTest {
  private static final int KILLS = Integer.getInteger("almoner.kills", 20);
  private static final long SEED = 20_260_320;
  private static final LocalDate FIRST = TestLake.DATE.minusDays(1);

  @TempDir private static Path folder;
  private static TestLake undisturbed;
  private static Map<String, List<String>> expected;
  private static long millis;

  @BeforeAll
  static void twoNightsWithoutDisturbance() throws Exception {
    undisturbed = withFirstNight("undisturbed");
    deliverSecondNight(undisturbed);
    copy(undisturbed.folder(), folder.resolve("before"));
    long start = System.nanoTime();
    run(undisturbed, TestLake.DATE).succeed();
    millis = (System.nanoTime() - start) / 1_000_000;
    expected = tables(undisturbed);
    assertThat(expected.get("casework.raw_cases")).hasSize(5);
  }

  static Stream<Long> moments() {
    Random random = new Random(SEED);
    return IntStream.range(0, KILLS).mapToObj(i -> (long) (random.nextDouble() * millis));
  }

  @ParameterizedTest(name = "after {0} ms")
  @MethodSource("moments")
  void aKilledNightRunAgainEndsAsIfNothingHadHappened(long moment) throws Exception {
    TestLake lake = new TestLake(folder.resolve("killed-" + moment));
    copy(folder.resolve("before"), lake.folder());

    Launched killed = run(lake, TestLake.DATE);
    Thread.sleep(moment);
    boolean alive = killed.process().isAlive();
    killed.kill();
    boolean recorded = lake.ledger(OpsTables.RUNS, "run_id").size() == 2;
    run(lake, TestLake.DATE).succeed();

    assertThat(tables(lake)).as("killed while " + (alive ? "running" : "over")).isEqualTo(expected);
    assertRowsInAreRowsOut(lake);
    if (!recorded) { // else the night was over, and the second was another run
      assertThat(files(lake)).isEqualTo(files(undisturbed));
    }
  }

  private static List<List<Object>> files(TestLake lake) {
    return lake
        .ledger(OpsTables.FILES, "run_id", "file", "rows_in", "rows_out", "rows_quarantined")
        .stream()
        .sorted(java.util.Comparator.comparing(List::toString))
        .toList();
  }

  private static void assertRowsInAreRowsOut(TestLake lake) {
    for (List<Object> file :
        lake.ledger(OpsTables.FILES, "rows_in", "rows_out", "rows_quarantined")) {
      assertThat((Long) file.get(0)).isEqualTo((Long) file.get(1) + (Long) file.get(2));
    }
  }

  private static TestLake withFirstNight(String name) throws Exception {
    TestLake lake = CaseworkLanding.deliver(new TestLake(folder.resolve(name)));
    run(lake, FIRST).succeed();
    return lake;
  }

  private static void deliverSecondNight(TestLake lake) {
    lake.deliver(
        "casework/cases/more.csv",
        """
        id,patient_id,advocate_id,case_type,status,created_at,resolved_at,escalation_flag,reopen_flag
        c2,p1,a1,denial,resolved,2026-03-18T00:00:00Z,2026-03-20T10:00:00Z,false,false
        c4,p3,a2,denial,open,yesterday,,false,false
        """);
  }

  private static Launched run(TestLake lake, LocalDate date) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("almoner.launcher", "almoner")).toAbsolutePath().toString(),
            "run",
            "casework",
            "--date",
            date.toString(),
            "--landing",
            lake.landing().toString(),
            "--lake",
            lake.root().toString());
    return Launched.start(folder.resolve("scratch"), command);
  }

  /** The rows of every table of the domain, as text; raw ones with file, line and run. */
  private static Map<String, List<String>> tables(TestLake lake) {
    Map<String, List<String>> tables = new TreeMap<>();
    for (Table table : Jobs.catalog().tables()) {
      if (table.domain().equals("casework") && table.layer() != Layer.OPS) {
        tables.put(table.fullName(), rows(lake.lake(), table));
      }
    }
    return tables;
  }

  private static List<String> rows(Lake lake, Table table) {
    return lake.read(TestSpark.session(), table).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
