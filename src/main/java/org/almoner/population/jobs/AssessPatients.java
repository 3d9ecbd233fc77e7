package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationFacts.INT_PATIENT_FEATURES;
import static org.almoner.tables.population.PopulationStaging.STG_CONDITIONS;
import static org.almoner.tables.population.PopulationStaging.STG_ENCOUNTERS;
import static org.almoner.tables.population.PopulationStaging.STG_MEASUREMENTS;
import static org.almoner.tables.population.PopulationStaging.STG_MEDICATIONS;
import static org.almoner.tables.population.PopulationStaging.STG_PATIENTS;
import static org.almoner.tables.population.PopulationStaging.STG_SERVICES;
import static org.almoner.tables.population.PopulationStaging.STG_SNAPSHOT;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Severity;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.almoner.engine.TableBundle;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/**
 * Everything that is said of one patient at a time: comorbidity, HCC, features, risk, tier,
 * discharges, programmes and care gaps, in one pass over what was delivered of each.
 */
public record AssessPatients() implements Job {
  private static final String DELIVERED = "delivered_encounters";
  private static final CheckResult UNKNOWN_VISITS =
      new CheckResult(
          INT_PATIENT_FEATURES.fullName(),
          "encounters are delivered",
          Severity.WARN,
          false,
          "none; visits and costs are unknown but for snapshots");
  private static final SqlViews VIEWS =
      SyntheaViews.VIEWS
          .with("delivered_patients")
          .with("delivered_conditions")
          .with("delivered_medications")
          .with("delivered_measurements")
          .with("delivered_services")
          .with(DELIVERED)
          .with("tiers_before")
          .with("patient_histories")
          .with("snapshots");

  @Override
  public String name() {
    return "assess-population-patients";
  }

  @Override
  public List<Table> inputs() {
    Set<Table> inputs =
        new LinkedHashSet<>(
            List.of(
                STG_PATIENTS,
                STG_CONDITIONS,
                STG_MEDICATIONS,
                STG_MEASUREMENTS,
                STG_SERVICES,
                STG_ENCOUNTERS,
                STG_SNAPSHOT));
    inputs.addAll(SyntheaViews.INPUTS);
    inputs.add(MART_CARE_TIERS);
    return List.copyOf(inputs);
  }

  @Override
  public List<Table> outputs() {
    return PatientAssessment.TABLES;
  }

  @Override
  public String definition() {
    return VIEWS.text() + RuleFiles.text();
  }

  @Override
  public void run(JobContext context) {
    Map<String, Dataset<Row>> views = VIEWS.open(context, SyntheaViews.given(context));
    boolean hasEncounters = !view(views, DELIVERED).isEmpty();
    PatientRules rules = PatientRules.of(context.date(), hasEncounters);
    HistoryRow histories = new HistoryRow(context.date().zone());
    MapFunction<Row, Row> ofHistory =
        row -> PatientAssessment.of(rules, histories.of(row), TierBefore.of(row));
    MapFunction<Row, Row> ofSnapshot =
        row -> PatientAssessment.of(rules, SnapshotRow.of(row), TierBefore.of(row));
    Dataset<Row> assessed =
        view(views, "patient_histories")
            .map(ofHistory, PatientAssessment.BUNDLE.encoder())
            .union(view(views, "snapshots").map(ofSnapshot, PatientAssessment.BUNDLE.encoder()))
            .persist(StorageLevel.DISK_ONLY());
    if (!hasEncounters) {
      context.report(UNKNOWN_VISITS);
    }
    RareTierCheck.of(assessed, context.date().date()).ifPresent(context::report);
    PatientAssessment.TABLES.forEach(
        table -> context.write(table, TableBundle.rows(table, assessed)));
    assessed.unpersist();
  }

  private static Dataset<Row> view(Map<String, Dataset<Row>> views, String name) {
    return Objects.requireNonNull(views.get(name), name);
  }
}
