package org.almoner.engagement;

import static org.almoner.tables.EngagementFeatures.FEATURES_DAILY;

import java.util.List;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Features of every patient active on the business date, as a partition of the table and, once that
 * is published, as Parquet at {@code <lake>/features/daily/date=YYYY-MM-DD} for other tools. Where
 * a gate refuses them, both keep what they held.
 */
public record BuildFeaturesDaily() implements Job {

  @Override
  public String name() {
    return "build-features-daily";
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
  public String fingerprint() {
    return FeatureQuery.ACTIVE_TODAY.text() + FeatureQuery.featuresText();
  }

  @Override
  public void run(JobContext context) {
    Dataset<Row> active = FeatureQuery.decisionPoints(context, FeatureQuery.ACTIVE_TODAY);
    Dataset<Row> features =
        FeatureQuery.features(context, active)
            .withColumnRenamed("decision_date", "feature_date")
            .orderBy("patient_id")
            .persist();
    try {
      context.write(FEATURES_DAILY, features);
      new FeatureCopy(context).write(features);
    } finally {
      features.unpersist();
    }
  }
}
