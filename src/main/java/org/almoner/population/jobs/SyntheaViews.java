package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationStaging.STG_PATIENTS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_CONDITIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_ENCOUNTERS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_IMMUNIZATIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_MEDICATIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_OBSERVATIONS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_PATIENTS;
import static org.almoner.tables.population.SyntheaClinicalStaging.STG_SYNTHEA_PROCEDURES;
import static org.almoner.tables.population.SyntheaFinancialStaging.STG_SYNTHEA_PAYERS;
import static org.almoner.tables.population.SyntheaFinancialStaging.STG_SYNTHEA_PAYER_TRANSITIONS;

import java.util.List;
import java.util.Map;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A Synthea export as rows of the native tables, column by column as their contracts have them:
 * {@code synthea_patients}, {@code synthea_conditions}, and so on. {@code synthea_code_use} counts
 * every row of theirs with what its code became, or null.
 */
final class SyntheaViews {
  /** What the views read. */
  static final List<Table> INPUTS =
      List.of(
          STG_PATIENTS,
          STG_SYNTHEA_PATIENTS,
          STG_SYNTHEA_CONDITIONS,
          STG_SYNTHEA_MEDICATIONS,
          STG_SYNTHEA_OBSERVATIONS,
          STG_SYNTHEA_PROCEDURES,
          STG_SYNTHEA_IMMUNIZATIONS,
          STG_SYNTHEA_ENCOUNTERS,
          STG_SYNTHEA_PAYERS,
          STG_SYNTHEA_PAYER_TRANSITIONS);

  /** They see {@link #given}. */
  static final SqlViews VIEWS =
      SqlViews.of("population")
          .with("synthea_patients")
          .with("synthea_conditions")
          .with("synthea_medications")
          .with("synthea_measurements")
          .with("synthea_services")
          .with("synthea_encounters")
          .with("synthea_code_use");

  /** Maps that the views see. */
  static Map<String, Dataset<Row>> given(JobContext context) {
    return CodeLists.of(context);
  }

  /** Queries and maps, for fingerprints. */
  static String text() {
    return VIEWS.text() + CodeLists.text();
  }

  private SyntheaViews() {}
}
