package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.almoner.tables.engagement.EngagementStaging.STG_DIAGNOSES;
import static org.almoner.tables.engagement.EngagementStaging.STG_FILLS;
import static org.almoner.tables.engagement.EngagementStaging.STG_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_JOURNEY_EVENTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_RISK_SCORES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.junit.jupiter.api.Test;

/**
 * An audit of features for 2026-03-20: rows that happen after the date, or become known after it,
 * are planted in every table, and nothing changes. The same rows, in time, do change something:
 * otherwise the audit would look at nothing.
 */
class LeakageTest {
  private static final Path BASE =
      Path.of(
          "src/test/resources/cases/build-engagement-features-daily",
          "what-was-known-of-a-patient-by-the-end-of-the-date");
  private static final String IN_TIME = "2026-03-20";
  private static final String[] ALL = FEATURES_DAILY.schema().fieldNames();
  private static final String TOO_LATE = "2026-03-21";

  /**
   * A row to plant.
   *
   * @param clock the column that says when it happened
   * @param isDate whether that column is a date
   */
  private record Plant(Table table, String clock, boolean isDate, Map<String, String> row) {

    Map<String, String> at(String happened, String known) {
      Map<String, String> planted = new LinkedHashMap<>(row);
      planted.put(clock, isDate ? happened : happened + "T00:00:00Z");
      planted.put("recorded_at", known + "T00:00:00Z");
      return planted;
    }
  }

  private static List<Plant> plants() {
    return List.of(
        new Plant(
            STG_RISK_SCORES, "score_date", true, Map.of("patient_id", "p2", "risk_score", "1")),
        new Plant(
            STG_FILLS,
            "fill_date",
            true,
            Map.of("fill_id", "x", "patient_id", "p1", "brand_id", "b1", "days_supply", "90")),
        new Plant(
            STG_INTERACTIONS,
            "occurred_at",
            false,
            Map.of(
                "interaction_id", "i",
                "patient_id", "p1",
                "frm_id", "f1",
                "channel", "call",
                "direction", "outbound",
                "outcome", "reached")),
        new Plant(
            STG_DIAGNOSES,
            "diagnosed_on",
            true,
            Map.of("diagnosis_id", "d", "patient_id", "p1", "icd10_code", "L400")),
        new Plant(
            STG_JOURNEY_EVENTS,
            "occurred_at",
            false,
            Map.of("event_id", "e", "patient_id", "p1", "event_type", "switched")),
        new Plant(
            STG_OUTCOMES,
            "outcome_date",
            true,
            Map.of("outcome_id", "o", "patient_id", "p1", "outcome_type", "discontinued")),
        new Plant(
            STG_PATIENTS,
            "enrolled_at",
            false,
            Map.of(
                "patient_id", "p3",
                "brand_id", "b1",
                "frm_id", "f1",
                "therapy_start_date", "2026-01-01")));
  }

  @Test
  void whatHappensOrBecomesKnownAfterTheDateChangesNothing() {
    List<String> before = features(Map.of(), ALL);

    assertThat(before).hasSize(2);
    assertThat(features(planted(TOO_LATE, IN_TIME), ALL)).as("future rows").isEqualTo(before);
    assertThat(features(planted(IN_TIME, TOO_LATE), ALL)).as("late rows").isEqualTo(before);
  }

  @Test
  void theSameRowsInTimeAreSeen() {
    Map<Table, Map<String, String>> inTime = planted(IN_TIME, IN_TIME);
    Map<String, String> discontinued = inTime.remove(STG_OUTCOMES);

    assertThat(
            features(
                inTime,
                "patient_id",
                "risk_score",
                "refill_number",
                "total_interactions",
                "comorbidity_count",
                "switches_count"))
        .containsExactly(
            "p1 | 0.6 | 3 | 5 | 3 | 2", "p2 | 1.0 | 0 | 0 | 0 | 0", "p3 |  | 0 | 0 | 0 | 0");
    assertThat(features(Map.of(STG_OUTCOMES, discontinued), "patient_id")).containsExactly("p2");
  }

  private static Map<Table, Map<String, String>> planted(String happened, String known) {
    Map<Table, Map<String, String>> planted = new LinkedHashMap<>();
    plants().forEach(plant -> planted.put(plant.table(), plant.at(happened, known)));
    return planted;
  }

  private static List<String> features(Map<Table, Map<String, String>> planted, String... columns) {
    Map<Table, CsvTable> inputs = new LinkedHashMap<>();
    for (Table input : FeatureQuery.INPUTS) {
      Path file = BASE.resolve(input.name() + ".csv");
      CsvTable given = Files.exists(file) ? CsvTable.read(file) : CsvTable.empty();
      List<Map<String, String>> rows = new ArrayList<>(given.rows());
      List<String> header = given.header();
      Map<String, String> extra = planted.get(input);
      if (extra != null) {
        rows.add(extra);
        header = List.copyOf(extra.keySet());
      }
      inputs.put(input, new CsvTable(header, rows));
    }
    return CsvTable.shown(
        List.of(columns), InMemoryRun.of(new BuildFeaturesDaily(), inputs).rows(FEATURES_DAILY));
  }
}
