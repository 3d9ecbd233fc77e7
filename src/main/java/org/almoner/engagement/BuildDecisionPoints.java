package org.almoner.engagement;

import static org.almoner.tables.EngagementFeatures.INT_DECISION_POINTS;
import static org.almoner.tables.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.EngagementStaging.STG_PATIENTS;

import java.util.List;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;

/** Lays the grid of dates that training learns from over all active patients. */
public record BuildDecisionPoints() implements Job {

  @Override
  public String name() {
    return "build-int-decision-points";
  }

  @Override
  public List<Table> inputs() {
    return List.of(STG_PATIENTS, STG_OUTCOMES);
  }

  @Override
  public List<Table> outputs() {
    return List.of(INT_DECISION_POINTS);
  }

  @Override
  public String fingerprint() {
    return datesText() + FeatureQuery.decisionPointsText();
  }

  @Override
  public void run(JobContext context) {
    context.write(
        INT_DECISION_POINTS, FeatureQuery.decisionPoints(context, context.sql(datesText())));
  }

  private static String datesText() {
    return SqlText.of("engagement", "decision_dates");
  }
}
