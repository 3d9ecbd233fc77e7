package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;

import java.util.List;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Features of every patient active on the business date, as a partition of the table. Where a gate
 * refuses them, it keeps what it held.
 */
public record BuildFeaturesDaily() implements Job {

  @Override
  public String name() {
    return "build-engagement-features-daily";
  }

  @Override
  public List<Table> inputs() {
    return FeatureQuery.INPUTS;
  }

  @Override
  public List<Table> outputs() {
    return List.of(FEATURES_DAILY);
  }

  @Override
  public String definition() {
    return FeatureQuery.ACTIVE_TODAY.text() + FeatureQuery.featuresText();
  }

  @Override
  public void run(JobContext context) {
    Dataset<Row> active = FeatureQuery.decisionPoints(context, FeatureQuery.ACTIVE_TODAY);
    context.write(
        FEATURES_DAILY,
        FeatureQuery.features(context, active)
            .withColumnRenamed("decision_date", "feature_date")
            .orderBy("patient_id"));
  }
}
