package org.almoner.population.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Table;
import org.almoner.support.CsvTable;
import org.almoner.support.InMemoryRun;
import org.almoner.tables.population.PopulationCare;
import org.almoner.tables.population.PopulationEquity;
import org.almoner.tables.population.PopulationFacts;
import org.almoner.tables.population.PopulationStaging;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Patients at the end of 2026-03-20. */
class AssessPatientsTest {
  private static final String PATIENTS =
      """
      patient_id,birth_date,death_date,gender,medicare_segment,orec,medicaid
      ill,1950-03-21,,F,CNA,0,false
      well,2000-06-01,,M,,,
      dead,1940-01-01,2026-02-01,M,,,
      """;
  private static final String CONDITIONS =
      """
      patient_id,code_system,code,onset_date,end_date,known_at
      ill,icd10cm,E11.9,2020-01-01,,
      ill,icd10cm,I10,2020-01-01,,
      """;
  private static final String ENCOUNTERS =
      """
      encounter_id,patient_id,started_at,ended_at,kind,cost,known_at
      1,ill,2026-03-01T08:00:00Z,2026-03-10T12:00:00Z,hospital,9000.10,
      2,ill,2026-03-12T08:00:00Z,,primary,120,
      """;
  private static final String MEASUREMENTS =
      """
      patient_id,measure,measured_at,value,known_at
      ill,hba1c,2026-03-20T23:00:00Z,8.6,
      """;

  private static InMemoryRun known;
  private static InMemoryRun withTheFuture;

  @BeforeAll
  static void bothWorlds() {
    known = run(CONDITIONS, ENCOUNTERS, MEASUREMENTS);
    withTheFuture =
        run(
            CONDITIONS
                + "ill,icd10cm,I50.9,2026-03-21,,\n"
                + "well,icd10cm,C34.1,2026-01-01,,2026-03-21T00:00:00Z\n",
            ENCOUNTERS
                + "3,ill,2026-03-21T00:00:00Z,,hospital,5000,\n"
                + "4,well,2026-03-01T00:00:00Z,,hospital,5000,2026-04-01T00:00:00Z\n",
            MEASUREMENTS
                + "ill,hba1c,2026-03-21T00:00:00Z,6.0,\n"
                + "ill,systolic_bp,2026-03-02T00:00:00Z,190,2026-03-21T09:00:00Z\n");
  }

  @Test
  void whatHappenedOrBecameKnownLaterChangesNoTable() {
    for (Table table : PatientAssessment.TABLES) {
      assertThat(withTheFuture.rows(table))
          .as(table.name())
          .containsExactlyInAnyOrderElementsOf(known.rows(table));
    }
  }

  @Test
  void everyLivingPatientHasExactlyOneTier() {
    assertThat(shown(PopulationCare.MART_CARE_TIERS, "patient_id", "tier", "rule"))
        .containsExactlyInAnyOrder(
            "ill | disease_management | n_conditions >= 2 and band medium",
            "well | preventive_care | band low and"
                + " n_conditions <= 1 and hospital_visits <= 0");
  }

  @Test
  void everyLivingPatientIsOfOneLevelOfEachProtectedGroup() {
    assertThat(
            shown(
                PopulationEquity.INT_PATIENT_GROUPS,
                "patient_id",
                "gender",
                "age_group",
                "insurance",
                "tier",
                "band"))
        .containsExactly(
            "ill | F | 65-84 | unknown | disease_management | medium",
            "well | M | 18-44 | unknown | preventive_care | low");
  }

  @Test
  void theDeadHaveFeaturesAsOfTheirDeath() {
    assertThat(shown(PopulationFacts.INT_PATIENT_FEATURES, "patient_id", "is_alive", "age"))
        .contains("dead | false | 86.08493151");
  }

  @Test
  void aStayThatEndedHasItsContactsWithTheOneThatTookPlace() {
    assertThat(
            shown(
                PopulationCare.MART_DISCHARGES,
                "patient_id",
                "ended_at",
                "first_due",
                "first_done_at",
                "second_due",
                "next_due",
                "overdue"))
        .containsExactly(
            "ill | 2026-03-10T12:00:00Z | 2026-03-12 | 2026-03-12T08:00:00Z | 2026-03-17"
                + " | 2026-03-17 | 1");
  }

  @Test
  void termsOfHccAddUpToTheScore() {
    double sum =
        known.rows(PopulationFacts.INT_HCC_TERMS).stream()
            .mapToDouble(row -> row.<Double>getAs("coefficient"))
            .sum();
    assertThat(sum).isPositive();
    assertThat(shown(PopulationFacts.INT_COMORBIDITY, "patient_id", "hcc_categories"))
        .contains("ill | 38");
    assertThat(
            known.rows(PopulationFacts.INT_COMORBIDITY).stream()
                .filter(row -> row.getAs("patient_id").equals("ill"))
                .mapToDouble(row -> row.<Double>getAs("hcc_v28")))
        .singleElement()
        .satisfies(
            score -> assertThat(score).isEqualTo(sum, org.assertj.core.data.Offset.offset(1e-12)));
  }

  private static InMemoryRun run(String conditions, String encounters, String measurements) {
    Map<Table, CsvTable> inputs = new LinkedHashMap<>();
    new AssessPatients().inputs().forEach(input -> inputs.put(input, CsvTable.empty()));
    inputs.put(PopulationStaging.STG_PATIENTS, CsvTable.of(PATIENTS));
    inputs.put(PopulationStaging.STG_CONDITIONS, CsvTable.of(conditions));
    inputs.put(PopulationStaging.STG_ENCOUNTERS, CsvTable.of(encounters));
    inputs.put(PopulationStaging.STG_MEASUREMENTS, CsvTable.of(measurements));
    return InMemoryRun.of(new AssessPatients(), inputs);
  }

  private static List<String> shown(Table table, String... columns) {
    return new ArrayList<>(CsvTable.shown(List.of(columns), known.rows(table)));
  }
}
