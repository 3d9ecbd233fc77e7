package org.almoner.engagement;

import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.almoner.tables.engagement.EngagementFeatures.FEATURE_FILES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Pipeline;
import org.almoner.engine.run.JobReport;
import org.almoner.engine.run.JobStatus;
import org.almoner.engine.run.RunReport;
import org.almoner.support.Catalogue;
import org.almoner.support.TestLake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Features of a date through real runs: published or kept, copied, and the same when rebuilt. */
class NightlyFeaturesTest {
  private static final List<String> UP_TO_FEATURES =
      List.of(
          "ingest-engagement-brands",
          "ingest-engagement-frms",
          "ingest-engagement-patients",
          "ingest-engagement-risk-scores",
          "ingest-engagement-fills",
          "build-engagement-stg-brands",
          "build-engagement-stg-frms",
          "build-engagement-stg-patients",
          "build-engagement-stg-risk-scores",
          "build-engagement-stg-fills",
          "build-engagement-features-daily");
  private static final Pipeline NIGHTLY = Catalogue.pipeline("nightly");
  private static final Pipeline NIGHT =
      NIGHTLY.only(
          Stream.concat(UP_TO_FEATURES.stream(), Stream.of("export-engagement-features")).toList());
  private static final String SCORES = "engagement/risk_scores.csv";

  @TempDir Path folder;
  private TestLake lake;

  @BeforeEach
  void deliver() {
    lake = new TestLake(folder);
    lake.deliver("engagement/brands.csv", "id,name,therapeutic_area\nb1,Abra,rheumatology\n");
    lake.deliver(
        "engagement/frms.csv",
        "id,name,territory,time_zone,daily_capacity,hire_date\n"
            + "f1,Ada,north,America/New_York,12,2025-01-01\n");
    deliverPatients("p1", "p2");
    lake.deliver(
        SCORES,
        "patient_id,score_date,risk_score,recorded_at\n"
            + "p1,2026-03-18,0.25,\np1,2026-03-19,0.5,\np2,2026-03-19,0.75,\n");
  }

  @Test
  void aDateRebuiltAfterLaterDeliveriesHasTheSameBytes() throws IOException {
    lake.run(NIGHT);
    List<String> rows = lake.rows(FEATURES_DAILY);
    byte[] copy = Files.readAllBytes(copy(TestLake.DATE));

    lake.deliver(
        SCORES,
        "patient_id,score_date,risk_score,recorded_at\n"
            + "p1,2026-03-20,0.9,2026-03-21T05:00:00Z\np2,2026-03-21,0.9,\n");
    lake.run(NIGHT);

    assertThat(rows).hasSize(2);
    assertThat(lake.rows(FEATURES_DAILY)).isEqualTo(rows);
    assertThat(Files.readAllBytes(copy(TestLake.DATE))).isEqualTo(copy);
  }

  @Test
  void aRunKilledBeforeTheCopyMakesItWhenResumed() throws IOException {
    lake.run(NIGHTLY.only(UP_TO_FEATURES));
    assertThat(folder.resolve("lake/features/daily")).doesNotExist();

    RunReport report = lake.resume(NIGHT);

    assertThat(TestLake.statuses(report))
        .containsEntry("build-engagement-features-daily", JobStatus.SKIPPED)
        .containsEntry("export-engagement-features", JobStatus.SUCCEEDED);
    assertThat(copy(TestLake.DATE)).hasFileName("features.parquet");
    assertThat(lake.rows(FEATURE_FILES))
        .containsExactly("2026-03-20 | features/daily/date=2026-03-20/features.parquet | 2");
  }

  @Test
  void featuresThatFailTheirGateLeaveThoseOfTheLastGoodDate() {
    lake.run(NIGHT);
    LocalDate silent = TestLake.DATE.plusDays(45);

    JobReport report = TestLake.report(lake.run(NIGHT, silent), "build-engagement-features-daily");

    assertThat(report.status()).isEqualTo(JobStatus.BLOCKED);
    assertThat(report.checks().stream().filter(CheckResult::blocks).map(CheckResult::toString))
        .contains(
            "engagement.features_daily: risk_score is null in at most 15 % of rows (found: 100 %)");
    assertThat(lake.rows(FEATURES_DAILY, "feature_date", "patient_id", "risk_score"))
        .containsExactly("2026-03-20 | p1 | 0.5", "2026-03-20 | p2 | 0.75");
    assertThat(folder.resolve("lake/features/daily/date=" + silent)).doesNotExist();
  }

  @Test
  void twiceAsManyPatientsAsTheDayBeforeBlock() {
    lake.run(NIGHT);
    deliverPatients("p3", "p4");
    lake.deliver(
        SCORES, "patient_id,score_date,risk_score\np3,2026-03-21,0.2\np4,2026-03-21,0.2\n");

    JobReport report =
        TestLake.report(
            lake.run(NIGHT, TestLake.DATE.plusDays(1)), "build-engagement-features-daily");

    assertThat(report.checks().stream().filter(CheckResult::blocks).map(CheckResult::toString))
        .containsExactly(
            "engagement.features_daily: row count changes by at most 50 % (found: 100 %)");
  }

  private void deliverPatients(String... ids) {
    StringBuilder patients =
        new StringBuilder(
            "id,brand_id,frm_id,birth_date,gender,region,income_bracket,insurance_type,"
                + "preferred_contact_method,disease_severity,therapy_start_date,enrolled_at\n");
    StringBuilder fills = new StringBuilder("id,patient_id,brand_id,fill_date,days_supply\n");
    for (String id : ids) {
      patients.append(id).append(",b1,f1,1970-01-01,female,urban,low,medicaid,call,mild,");
      patients.append("2026-01-01,2026-01-01\n");
      fills.append("x").append(id).append(',').append(id).append(",b1,2026-03-01,30\n");
    }
    lake.deliver("engagement/patients.csv", patients.toString());
    lake.deliver("engagement/fills.csv", fills.toString());
  }

  private Path copy(LocalDate date) throws IOException {
    Path day = folder.resolve("lake/features/daily/date=" + date);
    try (Stream<Path> files = Files.list(day)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).findFirst().orElseThrow();
    }
  }
}
