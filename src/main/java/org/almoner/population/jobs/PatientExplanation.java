package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_GAPS;
import static org.almoner.tables.population.PopulationCare.MART_CARE_TEAM;
import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationCare.MART_CONDITION_PROGRAMMES;
import static org.almoner.tables.population.PopulationFacts.FCT_PATIENT_RISK;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.population.risk.Component;
import org.almoner.population.settings.CareSettings;
import org.almoner.population.terms.Constants;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Why a patient has the risk, the tier and the care that the night gave. */
public final class PatientExplanation {
  private static final List<String> TIER =
      List.of("tier", "rule", "tier_since", "tier_previous", "interventions");
  private static final List<String> TEAM =
      List.of("provider_id", "role", "reason", "matched_skills");

  private final LocalDate date;
  private final Function<Table, List<Row>> rows;
  private final Map<String, Map<String, Object>> sections = new LinkedHashMap<>();

  private PatientExplanation(LocalDate date, Function<Table, List<Row>> rows) {
    this.date = date;
    this.rows = rows;
  }

  /**
   * Values by section and name; of a patient of whom the night of the date says nothing, none.
   *
   * @param date the business date
   */
  public static Map<String, Map<String, Object>> of(
      SparkSession spark, Lake lake, String patient, LocalDate date) {
    return of(
        date,
        table ->
            lake.read(spark, table)
                .filter(col("patient_id").equalTo(patient))
                .filter(col("as_of").equalTo(lit(Date.valueOf(date.plusDays(1)))))
                .collectAsList());
  }

  /**
   * @param rows the patient's rows of a table as of the night
   */
  static Map<String, Map<String, Object>> of(LocalDate date, Function<Table, List<Row>> rows) {
    PatientExplanation explanation = new PatientExplanation(date, rows);
    explanation.addRisk();
    explanation.addColumns("tier", MART_CARE_TIERS, TIER);
    explanation.addProgrammes();
    explanation.addGaps();
    explanation.addColumns("care_team", MART_CARE_TEAM, TEAM);
    return explanation.sections;
  }

  private void addRisk() {
    Constants constants = CareSettings.on(date).constants();
    for (Row risk : rows.apply(FCT_PATIENT_RISK)) {
      for (Component component : Component.values()) {
        Double value = risk.getAs(component.word());
        put("risk", component.word(), value);
        put("risk_weights", component.word(), constants.value(component.weight()));
        if (value != null && risk.getAs("composite") != null) {
          double share =
              constants.value(component.weight()) / risk.<Double>getAs("risk_completeness");
          put("risk_terms", component.word(), share * value);
        }
      }
      for (String name : List.of("composite", "risk_completeness", "band", "care_intensity")) {
        put("risk", name, risk.getAs(name));
      }
    }
  }

  private void addColumns(String section, Table table, List<String> columns) {
    for (Row row : rows.apply(table)) {
      columns.forEach(column -> put(section, column, row.getAs(column)));
    }
  }

  private void addProgrammes() {
    for (Row row : rows.apply(MART_CONDITION_PROGRAMMES)) {
      put("programmes", row.getAs("programme"), row.getAs("kind"));
    }
  }

  private void addGaps() {
    for (Row row : rows.apply(MART_CARE_GAPS)) {
      if ("open".equals(row.getAs("status"))) {
        String reason = row.getAs("reason");
        put(
            "care_gaps_open",
            row.getAs("gap"),
            "since %s%s; rule %s, %s"
                .formatted(
                    row.<Object>getAs("due_since"),
                    reason == null ? "" : ": " + reason,
                    row.<String>getAs("rule_version"),
                    row.<String>getAs("source")));
      }
    }
  }

  private void put(String section, String name, @Nullable Object value) {
    if (value != null) {
      Object told = value instanceof Date day ? day.toString() : value;
      sections.computeIfAbsent(section, key -> new LinkedHashMap<>()).put(name, told);
    }
  }
}
