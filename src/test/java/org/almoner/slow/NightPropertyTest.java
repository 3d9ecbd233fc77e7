package org.almoner.slow;

import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Table;
import org.almoner.engine.run.RunReport;
import org.almoner.generate.engagement.EngagementChapter;
import org.almoner.generate.story.Nature;
import org.almoner.support.Catalogue;
import org.almoner.support.EngagementDelivery;
import org.almoner.support.ServingModel;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.almoner.tables.engagement.EngagementStaging;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On any generated world, whatever the date: no list is longer than the FRM's day, and nobody is on
 * one who opted out, complained lately, was contacted lately or too often. The limits are computed
 * here again, row by row from staging.
 */
@Tag("slow")
class NightPropertyTest {
  private static final int LARGEST_LIST = 15;

  @TempDir private Path folder;

  /** Of all worlds: a limit that never holds anybody back would be kept by luck. */
  private static final Set<String> HOLDS = new TreeSet<>();

  @AfterAll
  static void everyLimitHeldSomebodyBack() {
    assertThat(HOLDS).contains("opted_out", "complaint", "cool_down", "contact_limit", "capacity");
  }

  @ParameterizedTest(name = "seed {0}, {1} patients, {2} brands, {3}, ranked by {4}")
  @CsvSource({"1, 400, 1, DEFAULT, uplift", "2, 300, 3, HARD, rule", "3, 60, 30, DEFAULT, uplift"})
  void noRecommendationBreaksALimit(
      long seed, long patients, int brands, Nature nature, String basis) {
    EngagementChapter world = EngagementDelivery.world(seed, patients, brands, nature);
    TestLake lake = EngagementDelivery.deliver(new TestLake(folder), world);
    if (basis.equals("uplift")) {
      ServingModel.serve(lake, "risk_score");
    }
    Pipeline nightly = Catalogue.pipeline("nightly");

    for (LocalDate date : List.of(world.lastDate().minusDays(40), world.lastDate())) {
      RunReport report = lake.run(nightly, date);
      assertThat(report.jobs().stream().filter(job -> job.error().isPresent()))
          .as(date + ": " + report.jobs().stream().map(job -> job.message()).toList())
          .isEmpty();
      check(lake, date);
    }
    List<Row> recommendations = rows(lake, RECOMMENDATIONS);
    assertThat(recommendations.stream().map(row -> key(row))).doesNotHaveDuplicates();
    assertThat(recommendations.stream().map(row -> row.getAs("list_basis"))).contains(basis);
    recommendations.stream()
        .map(row -> row.<String>getAs("hold_reason"))
        .filter(Objects::nonNull)
        .forEach(HOLDS::add);
  }

  private static void check(TestLake lake, LocalDate date) {
    Instant asOf = date.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Map<String, List<Instant>> contacts =
        known(lake, EngagementStaging.STG_INTERACTIONS, asOf, "direction", "outbound");
    Map<String, List<Instant>> complaints =
        known(lake, EngagementStaging.STG_COMPLAINTS, asOf, "patient_id", null);
    Map<String, Instant> optOuts = new HashMap<>();
    for (Row row : rows(lake, EngagementStaging.STG_PATIENTS)) {
      if (row.getAs("opted_out_at") != null) {
        optOuts.put(row.getAs("patient_id"), row.<Timestamp>getAs("opted_out_at").toInstant());
      }
    }
    Map<String, Integer> listed = new HashMap<>();
    for (Row row : shown(lake, date)) {
      String patient = row.getAs("patient_id");
      List<Instant> own = contacts.getOrDefault(patient, List.of());
      listed.merge(row.getAs("frm_id"), 1, Integer::sum);
      assertThat(optOuts.getOrDefault(patient, asOf)).isAfterOrEqualTo(asOf);
      assertThat(own).noneMatch(at -> !at.isBefore(asOf.minus(Duration.ofDays(7))));
      assertThat(own.stream().filter(at -> !at.isBefore(asOf.minus(Duration.ofDays(30)))).count())
          .isLessThan(2);
      assertThat(complaints.getOrDefault(patient, List.of()))
          .noneMatch(at -> !at.isBefore(asOf.minus(Duration.ofDays(90))));
    }
    assertThat(listed).isNotEmpty();
    for (Row frm : rows(lake, EngagementStaging.STG_FRMS)) {
      assertThat(listed.getOrDefault(frm.<String>getAs("frm_id"), 0))
          .isLessThanOrEqualTo(Math.min(LARGEST_LIST, frm.getAs("daily_capacity")));
    }
  }

  /** When something happened to each patient that was known by then. */
  private static Map<String, List<Instant>> known(
      TestLake lake, Table table, Instant asOf, String column, String value) {
    Map<String, List<Instant>> known = new HashMap<>();
    for (Row row : rows(lake, table)) {
      Instant at = row.<Timestamp>getAs("occurred_at").toInstant();
      boolean counts = value == null || value.equals(row.getAs(column));
      if (counts
          && at.isBefore(asOf)
          && row.<Timestamp>getAs("recorded_at").toInstant().isBefore(asOf)) {
        known.computeIfAbsent(row.getAs("patient_id"), p -> new ArrayList<>()).add(at);
      }
    }
    return known;
  }

  private static List<Row> shown(TestLake lake, LocalDate date) {
    return rows(lake, RECOMMENDATIONS).stream()
        .filter(row -> row.getAs("recommendation_date").toString().equals(date.toString()))
        .filter(row -> row.<Boolean>getAs("show_to_frm"))
        .toList();
  }

  private static String key(Row row) {
    return row.getAs("recommendation_date") + " " + row.getAs("patient_id");
  }

  private static List<Row> rows(TestLake lake, Table table) {
    return lake.lake().read(TestSpark.session(), table).collectAsList();
  }
}
