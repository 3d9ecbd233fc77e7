package org.almoner.population.jobs;

import static org.almoner.tables.population.PopulationCare.MART_CARE_TIERS;
import static org.almoner.tables.population.PopulationFacts.INT_PATIENT_FEATURES;
import static org.almoner.tables.population.PopulationStaging.STG_SNAPSHOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final CheckResult UNKNOWN_VISITS =
      new CheckResult(
          INT_PATIENT_FEATURES.fullName(),
          "encounters are delivered",
          Severity.WARN,
          false,
          "none; visits and costs are unknown but for snapshots");
  private static final SqlViews VIEWS =
      PatientViews.VIEWS
          .with("tiers_before")
          .with("patients_before")
          .with("snapshots")
          .with("unknown_codes");

  @Override
  public String name() {
    return "assess-population-patients";
  }

  @Override
  public List<Table> inputs() {
    List<Table> inputs = new ArrayList<>(PatientViews.INPUTS);
    inputs.addAll(List.of(STG_SNAPSHOT, MART_CARE_TIERS));
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
    boolean hasEncounters = !PatientViews.of(views, PatientViews.ENCOUNTERS).isEmpty();
    PatientRules rules = PatientRules.of(context.date(), hasEncounters);
    HistoryRow histories = new HistoryRow(context.date().zone());
    MapFunction<Row, Row> ofHistory =
        row -> PatientAssessment.of(rules, histories.of(row), TierBefore.of(row));
    MapFunction<Row, Row> ofSnapshot =
        row -> PatientAssessment.of(rules, SnapshotRow.of(row), TierBefore.of(row));
    Dataset<Row> assessed =
        PatientViews.of(views, "patients_before")
            .map(ofHistory, PatientAssessment.BUNDLE.encoder())
            .union(
                PatientViews.of(views, "snapshots")
                    .map(ofSnapshot, PatientAssessment.BUNDLE.encoder()))
            .persist(StorageLevel.DISK_ONLY());
    if (!hasEncounters) {
      context.report(UNKNOWN_VISITS);
    }
    UnknownCodes.of(PatientViews.of(views, "unknown_codes")).ifPresent(context::report);
    RareTierCheck.of(assessed, context.date().date()).ifPresent(context::report);
    PatientAssessment.TABLES.forEach(
        table -> context.write(table, TableBundle.rows(table, assessed)));
    assessed.unpersist();
  }
}
