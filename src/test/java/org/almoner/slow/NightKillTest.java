package org.almoner.slow;

import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.story.Nature;
import org.almoner.support.EngagementDelivery;
import org.almoner.support.ServingModel;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A night of recommendations, killed anywhere and run again: exactly one list per date, in the
 * table and among the exports, and the same as without the disturbance.
 */
@Tag("slow")
class NightKillTest {
  private static final EngagementChapter WORLD =
      EngagementDelivery.world(11, 150, 1, Nature.DEFAULT);
  private static final LocalDate TODAY = WORLD.lastDate();
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final KilledRuns.Pipeline NIGHTLY =
      new KilledRuns.Pipeline("nightly", "engagement", TODAY);

  @TempDir private static Path folder;
  private static KilledRuns runs;
  private static Map<String, List<String>> tables;
  private static Map<String, String> copies;

  @BeforeAll
  static void twoNightsWithoutDisturbance() throws Exception {
    TestLake before = EngagementDelivery.deliver(new TestLake(folder.resolve("before")), WORLD);
    Map<String, List<String>> today = heldBack(before);
    ServingModel.serve(before, "risk_score");
    new KilledRuns.Pipeline("nightly", "engagement", YESTERDAY).run(before);
    today.forEach((file, lines) -> before.deliver(file, String.join("\n", lines) + "\n"));
    runs = KilledRuns.of(NIGHTLY, before);
    tables = NIGHTLY.tables(runs.undisturbed());
    copies = copies(runs.undisturbed());
    assertThat(copies)
        .containsKeys(
            "exports/recommendations/date=" + YESTERDAY + "/recommendations.csv",
            "exports/recommendations/date=" + TODAY + "/recommendations.csv",
            "exports/recommendations/date=" + TODAY + "/recommendations.parquet");
  }

  static Stream<Long> moments() {
    return runs.moments();
  }

  @ParameterizedTest(name = "after {0} ms")
  @MethodSource("moments")
  void aKilledNightRunAgainPublishesOneListPerDate(long moment) throws Exception {
    KilledRuns.Outcome outcome = runs.killedAfter(moment);

    TestLake lake = outcome.lake();
    assertThat(lake.lake().partitions(RECOMMENDATIONS))
        .containsExactly(YESTERDAY.toString(), TODAY.toString());
    assertThat(lake.rows(RECOMMENDATIONS, "recommendation_date", "patient_id"))
        .doesNotHaveDuplicates();
    assertThat(NIGHTLY.tables(lake)).as(outcome.when()).isEqualTo(tables);
    assertThat(copies(lake)).as(outcome.when()).isEqualTo(copies);
  }

  /**
   * Takes its last row from every file, for a part that is delivered today, as its feed is due; an
   * only row stays and comes again.
   */
  private static Map<String, List<String>> heldBack(TestLake lake) throws IOException {
    Map<String, List<String>> today = new TreeMap<>();
    try (Stream<Path> files = Files.list(lake.landing().resolve("engagement"))) {
      for (Path file : files.toList()) {
        List<String> lines = Files.readAllLines(file);
        int last = lines.size() - 1;
        Files.write(file, lines.subList(0, Math.max(last, 2)));
        today.put(
            "engagement/" + file.getFileName().toString().replace(".csv", "/today.csv"),
            List.of(lines.get(0), lines.get(last)));
      }
    }
    return today;
  }

  /** What other tools see beside the tables: visible files of the features and the exports. */
  private static Map<String, String> copies(TestLake lake) throws IOException {
    Map<String, String> copies = new TreeMap<>();
    for (String top : List.of("features", "exports")) {
      try (Stream<Path> all = Files.walk(lake.root().resolve(top))) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          String name = lake.root().relativize(file).toString();
          if (!name.matches("(.*/)?[._].*")) {
            copies.put(name.replaceAll("part-.*", "part"), content(file));
          }
        }
      }
    }
    return copies;
  }

  /** The text of a CSV file; of the others their size: Parquet names its writer inside. */
  private static String content(Path file) throws IOException {
    return file.toString().endsWith(".csv") ? Files.readString(file) : Files.size(file) + " bytes";
  }
}
