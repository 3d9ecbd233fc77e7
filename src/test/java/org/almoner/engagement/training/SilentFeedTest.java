package org.almoner.engagement.training;

import static org.almoner.tables.engagement.EngagementFeatures.INT_DECISION_POINTS;
import static org.almoner.tables.engagement.EngagementFeatures.TRAINING_SET;
import static org.almoner.tables.engagement.EngagementStaging.STG_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.almoner.config.Settings;
import org.almoner.engagement.fairness.MinimumData;
import org.almoner.governance.Manifest.GateRow;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.almoner.support.TestSpark;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Fifteen months of decision points; the feeds of contacts and outcomes end on given days. */
class SilentFeedTest {

  @Test
  void withFeedsUpToDateOutcomesAreKnown() {
    assertThat(known("2026-03-20", "2026-03-20").passed()).isTrue();
  }

  @Test
  void outcomesThatNobodyReportsAreNoSuccesses() {
    GateRow gate = known("2026-03-20", "2025-12-20");

    assertThat(gate.passed()).isFalse();
    assertThat(gate.found()).isEqualTo("0.767");
  }

  @Test
  void contactsThatNobodyReportsAreNotMissing() {
    assertThat(known("2025-12-20", "2026-03-20").passed()).isFalse();
  }

  private static GateRow known(String lastContact, String lastOutcome) {
    InMemoryRun run =
        InMemoryRun.of(
            Catalogue.job("build-engagement-training-set"),
            Map.of(
                STG_PATIENTS,
                CsvTable.of("patient_id,brand_id,frm_id,therapy_start_date\np1,b1,f1,2024-12-01\n"),
                INT_DECISION_POINTS,
                CsvTable.of(dates()),
                STG_INTERACTIONS,
                CsvTable.of(
                    "interaction_id,patient_id,direction,occurred_at,recorded_at\n"
                        + "i1,p2,outbound,2025-01-01T12:00:00Z,%sT12:00:00Z\n"
                            .formatted(lastContact)),
                STG_OUTCOMES,
                CsvTable.of(
                    "outcome_id,patient_id,outcome_type,outcome_date,recorded_at\n"
                        + "o1,p2,discontinued,2025-01-01,%sT04:00:00Z\n".formatted(lastOutcome))));
    Dataset<Row> set =
        TestSpark.session().createDataFrame(run.rows(TRAINING_SET), TRAINING_SET.schema());
    MinimumData minimum = TrainingData.of(set, InMemoryRun.DATE, 1000).minimum();
    return minimum
        .gates(Settings.load(Optional.empty(), Map.of()).engagement().training().minimum())
        .stream()
        .filter(gate -> gate.gate().equals("known_outcomes"))
        .findFirst()
        .orElseThrow();
  }

  private static String dates() {
    StringBuilder rows = new StringBuilder("patient_id,decision_date\n");
    LocalDate first = LocalDate.of(2024, 12, 27);
    for (LocalDate day = first; !day.isAfter(InMemoryRun.DATE); day = day.plusDays(14)) {
      rows.append("p1,").append(day).append('\n');
    }
    return rows.toString();
  }
}
