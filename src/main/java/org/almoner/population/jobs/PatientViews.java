package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationStaging.STG_CONDITIONS;
import static org.almoner.tables.population.PopulationStaging.STG_ENCOUNTERS;
import static org.almoner.tables.population.PopulationStaging.STG_MEASUREMENTS;
import static org.almoner.tables.population.PopulationStaging.STG_MEDICATIONS;
import static org.almoner.tables.population.PopulationStaging.STG_PATIENTS;
import static org.almoner.tables.population.PopulationStaging.STG_SERVICES;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Patients with all that was delivered of them, by an organisation itself or by Synthea. */
final class PatientViews {
  /** A row per patient, which {@link HistoryRow} reads. */
  static final String HISTORIES = "patient_histories";

  static final String ENCOUNTERS = "delivered_encounters";

  static final SqlViews VIEWS =
      SyntheaViews.VIEWS
          .with("delivered_patients")
          .with("delivered_conditions")
          .with("delivered_medications")
          .with("delivered_measurements")
          .with("delivered_services")
          .with(ENCOUNTERS)
          .with(HISTORIES);

  /** What the views read. */
  static final List<Table> INPUTS = inputs();

  static Map<String, Dataset<Row>> open(JobContext context) {
    return VIEWS.open(context, SyntheaViews.given(context));
  }

  static Dataset<Row> of(Map<String, Dataset<Row>> views, String name) {
    return Objects.requireNonNull(views.get(name), name);
  }

  /** Queries and rules, for fingerprints. */
  static String text() {
    return VIEWS.text() + RuleFiles.text();
  }

  private static List<Table> inputs() {
    Set<Table> inputs =
        new LinkedHashSet<>(
            List.of(
                STG_PATIENTS,
                STG_CONDITIONS,
                STG_MEDICATIONS,
                STG_MEASUREMENTS,
                STG_SERVICES,
                STG_ENCOUNTERS));
    inputs.addAll(SyntheaViews.INPUTS);
    return List.copyOf(inputs);
  }

  private PatientViews() {}
}
