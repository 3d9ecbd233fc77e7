package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementFeatures.INT_DECISION_POINTS;
import static org.almoner.tables.engagement.EngagementFeatures.TRAINING_SET;
import static org.almoner.tables.engagement.EngagementStaging.STG_FILLS;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.almoner.stats.adherence.CarryOver;
import org.almoner.stats.adherence.MedicationAvailability;
import org.almoner.stats.adherence.MedicationFill;
import org.almoner.stats.adherence.ObservationWindow;
import org.almoner.support.Catalogue;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** The query's adherence against {@link MedicationAvailability}, which agrees with AdhereR. */
class AdherenceFeaturesTest {
  private static final int PATIENTS = 80;
  private static final int[] SUPPLIES = {7, 28, 30, 90};
  private static final long FIRST_DAY = LocalDate.of(2025, 6, 1).toEpochDay();

  private final Random random = new Random(7);
  private final Map<String, List<MedicationFill>> fills = new HashMap<>();
  private final List<Map<String, String>> fillRows = new ArrayList<>();
  private final List<Map<String, String>> patientRows = new ArrayList<>();
  private final List<Map<String, String>> pointRows = new ArrayList<>();

  @Test
  void measuresAreThoseOfAdhereR() {
    for (int i = 0; i < PATIENTS; i++) {
      addPatient("p" + i);
    }

    List<Row> rows =
        InMemoryRun.of(
                Catalogue.job("build-engagement-training-set"),
                Map.of(
                    STG_PATIENTS, table(patientRows),
                    STG_FILLS, table(fillRows),
                    INT_DECISION_POINTS, table(pointRows)))
            .rows(TRAINING_SET);

    assertThat(rows).hasSize(pointRows.size());
    assertThat(rows).anyMatch(row -> row.getAs("pdc_90d") == null);
    rows.forEach(this::compare);
  }

  private void compare(Row row) {
    long today = row.<java.sql.Date>getAs("decision_date").toLocalDate().toEpochDay();
    List<MedicationFill> seen =
        fills.get(row.<String>getAs("patient_id")).stream().filter(f -> f.day() <= today).toList();
    if (seen.isEmpty()) {
      assertThat(row.<Object>getAs("mpr_30d")).isNull();
      assertThat(row.<Object>getAs("mpr_90d")).isNull();
      assertThat(row.<Object>getAs("pdc_90d")).isNull();
      return;
    }
    same(row, "mpr_30d", measured(seen, today, 30).cma4());
    same(row, "mpr_90d", measured(seen, today, 90).cma4());
    same(row, "pdc_90d", measured(seen, today, 90).cma7());
  }

  private static void same(Row row, String feature, double expected) {
    assertThat(row.<Double>getAs(feature))
        .as(feature + " of " + row)
        .isCloseTo(Double.isNaN(expected) ? 0 : expected, within(1e-12));
  }

  /** Over the days up to today, which is the last that is observed. */
  private static MedicationAvailability measured(
      List<MedicationFill> seen, long today, int windowDays) {
    long first = seen.get(0).day();
    long start = Math.max(first, today + 1 - windowDays);
    ObservationWindow window = new ObservationWindow(start - first, today + 1 - start);
    return MedicationAvailability.of(seen, window, CarryOver.ALL_MEDICATIONS);
  }

  private void addPatient(String patient) {
    patientRows.add(
        Map.of(
            "patient_id", patient,
            "brand_id", "b1",
            "frm_id", "f1",
            "therapy_start_date", "2025-06-01"));
    List<MedicationFill> mine = new ArrayList<>();
    long day = FIRST_DAY + random.nextInt(60);
    for (int i = 0; i < random.nextInt(9); i++) {
      int supply = SUPPLIES[random.nextInt(SUPPLIES.length)];
      mine.add(new MedicationFill(day, supply, "b1"));
      fillRows.add(fill(patient, fillRows.size(), day, supply));
      day += random.nextInt(60);
    }
    fills.put(patient, mine);
    for (int i = 0; i < 4; i++) {
      String date = LocalDate.ofEpochDay(FIRST_DAY + 61L * i + random.nextInt(61)).toString();
      pointRows.add(Map.of("patient_id", patient, "decision_date", date));
    }
  }

  private static Map<String, String> fill(String patient, int number, long day, int supply) {
    String date = LocalDate.ofEpochDay(day).toString();
    return Map.of(
        "fill_id",
        "x" + number,
        "patient_id",
        patient,
        "brand_id",
        "b1",
        "fill_date",
        date,
        "days_supply",
        Integer.toString(supply),
        "recorded_at",
        date + "T00:00:00Z");
  }

  private static CsvTable table(List<Map<String, String>> rows) {
    return new CsvTable(List.copyOf(rows.get(0).keySet()), rows);
  }
}
