package org.almoner.engagement.features;

import static org.almoner.tables.engagement.EngagementFeatures.INT_DECISION_POINTS;
import static org.almoner.tables.engagement.EngagementFeatures.TRAINING_SET;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Features of every decision point, with what was done afterwards and what came of it. */
public record BuildTrainingSet(int labelGapDays) implements Job {

  @Override
  public String name() {
    return "build-engagement-training-set";
  }

  @Override
  public List<Table> inputs() {
    List<Table> inputs = new ArrayList<>(FeatureQuery.INPUTS);
    inputs.add(INT_DECISION_POINTS);
    return inputs;
  }

  @Override
  public List<Table> outputs() {
    return List.of(TRAINING_SET);
  }

  @Override
  public Map<String, SqlLiteral> settings() {
    return Map.of("label_gap_days", SqlLiteral.of(labelGapDays));
  }

  @Override
  public String definition() {
    return FeatureQuery.featuresText() + SqlText.of(TRAINING_SET);
  }

  @Override
  public void run(JobContext context) {
    Dataset<Row> features = FeatureQuery.features(context, context.read(INT_DECISION_POINTS));
    context.write(
        TRAINING_SET, context.sql(SqlText.of(TRAINING_SET), Map.of("features", features)));
  }
}
