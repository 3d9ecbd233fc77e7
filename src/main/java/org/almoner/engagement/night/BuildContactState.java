package org.almoner.engagement.night;

import static org.almoner.tables.engagement.EngagementContacts.INT_CONTACT_STATE;
import static org.almoner.tables.engagement.EngagementStaging.STG_COMPLAINTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_FRMS;
import static org.almoner.tables.engagement.EngagementStaging.STG_INTERACTIONS;
import static org.almoner.tables.engagement.EngagementStaging.STG_JOURNEY_EVENTS;
import static org.almoner.tables.engagement.EngagementStaging.STG_OUTCOMES;
import static org.almoner.tables.engagement.EngagementStaging.STG_PATIENTS;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Collectors;
import org.almoner.engagement.features.FeatureQuery;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Severity;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;

/**
 * What the limits on contacts look at. Where a delivery was refused or is late it is what was known
 * before, and says so: yesterday's contacts may be missing.
 */
public record BuildContactState() implements Job {

  @Override
  public String name() {
    return "build-engagement-int-contact-state";
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        STG_PATIENTS, STG_FRMS, STG_OUTCOMES, STG_INTERACTIONS, STG_COMPLAINTS, STG_JOURNEY_EVENTS);
  }

  @Override
  public List<Table> outputs() {
    return List.of(INT_CONTACT_STATE);
  }

  @Override
  public String definition() {
    return FeatureQuery.ACTIVE_TODAY.text() + SqlText.of(INT_CONTACT_STATE);
  }

  @Override
  public boolean worksOnEarlierInputs() {
    return true;
  }

  @Override
  public void run(JobContext context) {
    List<Table> late = inputs().stream().filter(input -> !context.isCurrent(input)).toList();
    context.report(
        new CheckResult(
            INT_CONTACT_STATE.fullName(),
            "the limits know what was delivered for the date",
            Severity.WARN,
            late.isEmpty(),
            late.stream().map(Table::fullName).collect(Collectors.joining(", "))));
    context.write(
        INT_CONTACT_STATE,
        context
            .sql(SqlText.of(INT_CONTACT_STATE), FeatureQuery.ACTIVE_TODAY.open(context))
            .withColumn("is_stale", lit(!late.isEmpty())));
  }
}
