package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_GAPS;
import static org.almoner.tables.population.PopulationCare.MART_CARE_TEAM;
import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationCare.MART_CONDITION_PROGRAMMES;
import static org.almoner.tables.population.PopulationFacts.FCT_PATIENT_RISK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.almoner.engine.RecordRows;
import org.almoner.engine.Table;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;

class PatientExplanationTest {
  private static final LocalDate DATE = LocalDate.of(2026, 3, 20);
  private static final Map<Table, Map<String, Object>> ROWS =
      Map.of(
          FCT_PATIENT_RISK,
          Map.of(
              "age_risk",
              0.5,
              "social_risk",
              0.25,
              "composite",
              0.4,
              "risk_completeness",
              0.3,
              "band",
              "medium"),
          MART_CARE_TIERS,
          Map.of("tier", "standard_care", "rule", "band medium", "tier_since", DATE),
          MART_CONDITION_PROGRAMMES,
          Map.of("programme", "diabetes", "kind", "uncontrolled"),
          MART_CARE_GAPS,
          Map.of(
              "gap",
              "hba1c_test",
              "status",
              "open",
              "due_since",
              DATE,
              "source",
              "HEDIS",
              "rule_version",
              "2"),
          MART_CARE_TEAM,
          Map.of("role", "nurse", "reason", "all_full"));

  private static final Map<String, Map<String, Object>> SECTIONS =
      PatientExplanation.of(DATE, table -> List.of(row(table)));

  @Test
  void riskIsToldWithItsComponentsWeightsAndTerms() {
    assertThat(SECTIONS.get("risk"))
        .containsEntry("age_risk", 0.5)
        .containsEntry("composite", 0.4)
        .containsEntry("risk_completeness", 0.3)
        .doesNotContainKey("functional_risk");
    double weight = (Double) SECTIONS.get("risk_weights").get("age_risk");
    assertThat((Double) SECTIONS.get("risk_terms").get("age_risk"))
        .isCloseTo(0.5 * weight / 0.3, within(1e-12));
  }

  @Test
  void theTierIsToldWithTheRuleThatHeld() {
    assertThat(SECTIONS.get("tier"))
        .containsEntry("tier", "standard_care")
        .containsEntry("rule", "band medium")
        .containsEntry("tier_since", "2026-03-20");
  }

  @Test
  void programmesOpenGapsAndCareTeamAreTold() {
    assertThat(SECTIONS.get("programmes")).containsEntry("diabetes", "uncontrolled");
    assertThat(SECTIONS.get("care_gaps_open"))
        .containsEntry("hba1c_test", "since 2026-03-20; rule 2, HEDIS");
    assertThat(SECTIONS.get("care_team"))
        .containsEntry("role", "nurse")
        .containsEntry("reason", "all_full");
  }

  @Test
  void ofAPatientWhomThePopulationDoesNotKnowNothingIsTold() {
    assertThat(PatientExplanation.of(DATE, table -> List.of())).isEmpty();
  }

  private static Row row(Table table) {
    Row values = new RecordRows(table.schema()).of(ROWS.get(table));
    Object[] cells = new Object[values.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = values.get(i);
    }
    return new GenericRowWithSchema(cells, table.schema());
  }
}
