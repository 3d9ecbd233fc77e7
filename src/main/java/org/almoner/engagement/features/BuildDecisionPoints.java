package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementFeatures.INT_DECISION_POINTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;

import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.Table;

/**
 * Lays the grid of dates that training learns from over all active patients. Who had opted out by a
 * date is left out: nothing was decided for them, and as patients whom nobody contacted they would
 * pass for what becomes of the others without a contact.
 */
public record BuildDecisionPoints(int decisionIntervalDays) implements Job {
  private static final String WANTS_CONTACTS = "not is_opted_out";

  @Override
  public String name() {
    return "build-engagement-int-decision-points";
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
  public Map<String, SqlLiteral> settings() {
    return Map.of("decision_interval_days", SqlLiteral.of(decisionIntervalDays));
  }

  @Override
  public String definition() {
    return FeatureQuery.ACTIVE_ON_GRID.text();
  }

  @Override
  public void run(JobContext context) {
    context.write(
        INT_DECISION_POINTS,
        FeatureQuery.decisionPoints(context, FeatureQuery.ACTIVE_ON_GRID)
            .where(WANTS_CONTACTS)
            .drop("is_opted_out"));
  }
}
