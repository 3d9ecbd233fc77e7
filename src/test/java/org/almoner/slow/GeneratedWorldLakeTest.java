package org.almoner.slow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.almoner.claims.TrueClaims;
import org.almoner.engine.run.OpsTables;
import org.almoner.generate.Landings;
import org.almoner.generate.claims.ClaimsChapter;
import org.almoner.generate.story.World;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.almoner.tables.claims.ClaimsMarts;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A generated world through {@code run claims}, against what was put there. {@code claims.patients}
 * says how large it is: 1,400 have 5,000 claims, 56,000 have 200,000. Needs the built JAR, or the
 * launcher that {@code almoner.launcher} names.
 */
@Tag("slow")
class GeneratedWorldLakeTest {
  private static final World WORLD =
      Landings.world(11, Integer.getInteger("claims.patients", 1_400));
  private static final String HEAP = "3g";

  @TempDir private Path folder;

  @Test
  void factsAreTheTruthAtTheEndAndAsOfADayInTheMiddle() throws Exception {
    TestLake lake = new TestLake(folder);
    Landings.write(new ClaimsChapter(WORLD), lake.landing(), 2);
    TrueClaims truth = TrueClaims.read(folder.resolve("landing-truth/claims/claims.csv"));
    assertThat(truth.days()).hasSize(2);
    for (LocalDate day : truth.days().descendingSet()) {
      run(lake, day);
      List<String> differences = truth.differences(day, facts(lake));
      System.out.printf(
          "%s: %d claims, %d differences%n", day, truth.count(day), differences.size());
      assertThat(truth.count(day)).isGreaterThan(2 * (int) WORLD.people().patients());
      assertThat(differences).isEmpty();
    }
  }

  private void run(TestLake lake, LocalDate day) throws Exception {
    long start = System.nanoTime();
    Launched run =
        Launched.start(
            folder.resolve("scratch"),
            HEAP,
            List.of(
                Path.of(System.getProperty("almoner.launcher", "almoner"))
                    .toAbsolutePath()
                    .toString(),
                "run",
                "claims",
                "--date",
                day.toString(),
                "--allow-future",
                "--landing",
                lake.landing().toString(),
                "--lake",
                lake.root().toString()));
    assertThat(run.process().waitFor()).as(run.printed()).isZero();
    System.out.printf(
        "%s: %.1f s, %d runs, %d commits in all%n",
        day,
        (System.nanoTime() - start) / 1e9,
        lake.ledger(OpsTables.RUNS, "run_id").size(),
        commits(lake));
  }

  private static long commits(TestLake lake) throws Exception {
    try (Stream<Path> files = Files.walk(lake.root())) {
      return files
          .filter(file -> file.getParent().endsWith("_delta_log"))
          .filter(file -> file.toString().endsWith(".json"))
          .count();
    }
  }

  private static Stream<Map<String, String>> facts(TestLake lake) {
    List<String> names =
        Stream.concat(TrueClaims.KEY.stream(), TrueClaims.COMPARED.stream()).toList();
    Dataset<Row> rows =
        lake.lake()
            .read(TestSpark.session(), ClaimsMarts.FCT_CLAIMS)
            .select(names.stream().map(functions::col).toArray(org.apache.spark.sql.Column[]::new));
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(rows.toLocalIterator(), 0), false)
        .map(row -> texts(row, names));
  }

  private static Map<String, String> texts(Row row, List<String> names) {
    Map<String, String> texts = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      texts.put(names.get(i), row.isNullAt(i) ? "" : row.get(i).toString());
    }
    return texts;
  }
}
