package org.almoner.engagement;

import static org.almoner.tables.EngagementFeatures.FEATURES_DAILY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Pipeline;
import org.almoner.engine.UsageException;
import org.almoner.engine.care.Vacuum;
import org.almoner.engine.care.VacuumRules;
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

  @TempDir private Path folder;

  @Test
  void readsTheFeaturesAsTheyWereThen() {
    TestLake lake = new TestLake(folder);
    ServingModel.serve(lake, "risk_score");
    new GivenNight(lake).run(TestLake.DATE);
    lake.run(
        new Pipeline(
            "again", "", List.of(new GivenTables(Map.of(FEATURES_DAILY, CsvTable.of(OTHER))))));
    assertThat(lake.rows(FEATURES_DAILY, "risk_score")).containsOnly("0.8");

    Explanation explanation = Explanation.of(TestSpark.session(), lake.lake(), "a", TestLake.DATE);

    assertThat(explanation.features()).isNotNull();
    assertThat(explanation.features().<Double>getAs("risk_score")).isEqualTo(0.2);
    assertThat(explanation.isSame()).isTrue();
    assertThat(explanation.versions())
        .containsEntry("features_daily_then", 0L)
        .containsEntry("features_daily_now", 1L);
    vacuum(lake, 60);
    assertThat(Explanation.of(TestSpark.session(), lake.lake(), "a", TestLake.DATE).isSame())
        .as("what a list was made from is spared")
        .isTrue();

    vacuum(lake, 401);

    assertThatThrownBy(() -> Explanation.of(TestSpark.session(), lake.lake(), "a", TestLake.DATE))
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
