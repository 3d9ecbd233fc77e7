package org.almoner.engagement.night;

import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.almoner.engagement.GivenNight;
import org.almoner.engagement.features.Inactivity;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Pipeline;
import org.almoner.engine.UsageException;
import org.almoner.engine.care.Vacuum;
import org.almoner.engine.care.VacuumRules;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.GivenTables;
import org.almoner.support.ServingModel;
import org.almoner.support.TestLake;
import org.almoner.support.TestSpark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationTest {
  private static final String OTHER =
      """
      feature_date,patient_id,brand_id,frm_id,risk_score,comorbidity_count,total_interactions,days_on_therapy,refill_number,switches_count,contacts_last_30d,contacts_last_90d,time_of_year,interactions_with_current_frm,missing_share
      2026-03-20,a,b1,f1,0.8,0,0,50,1,0,0,0,Q1,0,0
      2026-03-20,b,b1,f1,0.8,0,0,50,1,0,0,0,Q1,0,0
      2026-03-20,c,b2,f9,0.8,0,0,50,1,0,0,0,Q1,0,0
      """;

  private static final List<String> STAGING =
      List.of(
          "ingest-engagement-brands",
          "build-engagement-stg-brands",
          "ingest-engagement-frms",
          "build-engagement-stg-frms",
          "ingest-engagement-patients",
          "build-engagement-stg-patients",
          "ingest-engagement-outcomes",
          "build-engagement-stg-outcomes");
  private static final BusinessDate DATE = new BusinessDate(TestLake.DATE, ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void aPatientOnNoListIsToldSinceWhenAndWhy() {
    TestLake lake = new TestLake(folder);
    lake.deliver("engagement/brands.csv", "id,name,therapeutic_area\nb1,Abra,x\n");
    lake.deliver(
        "engagement/frms.csv",
        "id,name,territory,time_zone,daily_capacity,hire_date\nf1,Kim,x,UTC,10,2020-01-01\n");
    lake.deliver(
        "engagement/patients.csv",
        """
        id,brand_id,frm_id,therapy_start_date,enrolled_at
        a,b1,f1,2025-01-01,2025-01-02T00:00:00Z
        b,b1,f1,2026-04-01,2026-03-01T00:00:00Z
        c,b1,f1,2025-01-01,2026-03-25T00:00:00Z
        d,b1,f1,2025-01-01,2025-01-02T00:00:00Z
        """);
    lake.deliver(
        "engagement/outcomes.csv",
        """
        id,patient_id,outcome_type,outcome_date,recorded_at
        1,a,discontinued,2025-05-23,2025-05-24T00:00:00Z
        2,a,restarted,2025-06-28,2025-06-29T00:00:00Z
        3,a,discontinued,2025-11-08,2025-11-09T00:00:00Z
        4,d,discontinued,2026-03-21,2026-03-21T00:00:00Z
        """);
    lake.run(Catalogue.pipeline("nightly").only(STAGING));
    Inactivity inactivity = new Inactivity(TestSpark.session(), lake.lake(), ZoneOffset.UTC);

    assertThat(inactivity.of("a", TestLake.DATE))
        .isEqualTo("The patient is known, and inactive since 2025-11-08: discontinued then");
    assertThat(inactivity.of("b", TestLake.DATE))
        .isEqualTo("The patient starts therapy on 2026-04-01, after the list of 2026-03-20");
    assertThat(inactivity.of("c", TestLake.DATE))
        .isEqualTo("The patient is enrolled since 2026-03-25, after the list of 2026-03-20");
    assertThat(inactivity.of("d", TestLake.DATE))
        .isEqualTo("The patient is known, but was in no list of 2026-03-20");
    assertThat(inactivity.of("e", TestLake.DATE)).isEqualTo("No patient of that number is known");
  }

  @Test
  void readsTheFeaturesAsTheyWereThen() {
    TestLake lake = new TestLake(folder);
    ServingModel.serve(lake, "risk_score");
    new GivenNight(lake).run(TestLake.DATE);
    lake.run(
        new Pipeline(
            "again", "", List.of(new GivenTables(Map.of(FEATURES_DAILY, CsvTable.of(OTHER))))));
    assertThat(lake.rows(FEATURES_DAILY, "risk_score")).containsOnly("0.8");

    Explanation explanation = Explanation.of(TestSpark.session(), lake.lake(), "a", DATE);

    assertThat(explanation.features()).isNotNull();
    assertThat(explanation.features().<Double>getAs("risk_score")).isEqualTo(0.2);
    assertThat(explanation.isSame()).isTrue();
    assertThat(explanation.versions())
        .containsEntry("features_daily_then", 0L)
        .containsEntry("features_daily_now", 1L);
    vacuum(lake, 60);
    assertThat(Explanation.of(TestSpark.session(), lake.lake(), "a", DATE).isSame())
        .as("what a list was made from is spared")
        .isTrue();

    vacuum(lake, 401);

    assertThatThrownBy(() -> Explanation.of(TestSpark.session(), lake.lake(), "a", DATE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("older than lake.explain_days");
  }

  /** As so many days later. */
  private static void vacuum(TestLake lake, int days) {
    VacuumRules rules =
        new VacuumRules(
            Instant.now().plus(Duration.ofDays(days)),
            Duration.ofDays(30),
            Duration.ofDays(400),
            model -> true);
    Vacuum vacuum = new Vacuum(lake.lake(), FEATURES_DAILY, rules);
    vacuum.run(vacuum.plan());
  }
}
