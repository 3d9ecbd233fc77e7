package org.almoner.engagement.trial;

import static org.almoner.tables.engagement.EngagementActivity.FCT_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementMarts.EXPERIMENT_ASSIGNMENTS;
import static org.almoner.tables.engagement.EngagementMarts.MART_EXPERIMENT_RESULTS;
import static org.almoner.tables.engagement.EngagementMarts.RECOMMENDATIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_COMPLAINTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_FILLS;
import static org.almoner.tables.engagement.EngagementStaging.STG_FRM_SURVEY;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.almoner.tables.engagement.ExperimentTables.LOOKS;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.config.engagement.Experiment;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Severity;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.SqlText;
import org.almoner.engine.SqlViews;
import org.almoner.engine.Table;
import org.almoner.engine.run.OpsTables;
import org.almoner.experiment.Judgement;
import org.apache.spark.sql.Row;

/**
 * Reads the experiment by intention to treat: is it sound, does the uplift list keep more patients
 * on therapy than the rule-based list, for whom, at what cost, and what to do now. A look spends α
 * once: it is recorded, and an analysis run again finds it.
 */
public record AnalyzeExperiment(Experiment experiment, int labelGapDays) implements Job {
  private static final String DOMAIN = "engagement";
  private static final String PATIENTS = "experiment_patients";
  private static final String CONDUCT = "experiment_conduct";

  /** Recommendations as they count, here and in the mart: once per episode. */
  public static final SqlViews EPISODES = SqlViews.of(DOMAIN).with("recommendation_episodes");

  @Override
  public String name() {
    return "analyze-engagement-experiment";
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        EXPERIMENT_ASSIGNMENTS,
        STG_PATIENTS,
        STG_OUTCOMES,
        FCT_INTERACTIONS,
        STG_FILLS,
        STG_COMPLAINTS,
        STG_FRM_SURVEY,
        RECOMMENDATIONS,
        OpsTables.RUNS,
        OpsTables.JOB_RUNS,
        LOOKS);
  }

  @Override
  public List<Table> outputs() {
    return List.of(MART_EXPERIMENT_RESULTS, LOOKS);
  }

  @Override
  public Map<String, SqlLiteral> settings() {
    return Map.of(
        "current_experiment",
        SqlLiteral.of(experiment.id()),
        "label_gap_days",
        SqlLiteral.of(labelGapDays));
  }

  @Override
  public String definition() {
    return SqlText.ofView(DOMAIN, PATIENTS)
        + EPISODES.text()
        + SqlText.ofView(DOMAIN, CONDUCT)
        + experiment;
  }

  @Override
  public void run(JobContext context) {
    AssignArms.register(context.spark(), AssignArms.draw(experiment));
    TrialPatients patients =
        new TrialPatients(context.sql(SqlText.ofView(DOMAIN, PATIENTS)).collectAsList());
    List<Row> looks = context.read(LOOKS).collectAsList();
    TrialRows results = new TrialRows(Date.valueOf(context.date().date()), experiment.id());
    List<Row> kept = new ArrayList<>(ofToday(looks, context));
    if (!patients.rows().isEmpty()) {
      Row conduct = context.sql(SqlText.ofView(DOMAIN, CONDUCT), EPISODES.open(context)).head();
      TrialAnalysis analysis =
          new TrialAnalysis(experiment, context.date().date(), patients, conduct);
      Judgement judgement = analysis.report(results, new TrialLooks(looks, experiment.id()));
      analysis.newLook().ifPresent(kept::add);
      report(context, judgement);
    }
    context.write(MART_EXPERIMENT_RESULTS, context.rows(MART_EXPERIMENT_RESULTS, results.rows()));
    context.write(LOOKS, context.rows(LOOKS, kept));
  }

  /** Looks that a run for this date has recorded before: they stay as they were. */
  private static List<Row> ofToday(List<Row> looks, JobContext context) {
    return looks.stream()
        .filter(look -> look.getAs("look_date").toString().equals(context.date().toString()))
        .toList();
  }

  private static void report(JobContext context, Judgement judgement) {
    context.report(
        new CheckResult(
            MART_EXPERIMENT_RESULTS.fullName(),
            "the experiment is sound",
            Severity.WARN,
            judgement.verdict() != org.almoner.experiment.Verdict.UNHEALTHY,
            judgement.verdict() + ": " + String.join("; ", judgement.reasons())));
  }
}
