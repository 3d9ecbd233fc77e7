package org.almoner.engagement.trial;

import static org.almoner.tables.engagement.EngagementContacts.INT_CONTACT_STATE;
import static org.almoner.tables.engagement.EngagementFeatures.FEATURES_DAILY;
import static org.almoner.tables.engagement.EngagementMarts.EXPERIMENT_ASSIGNMENTS;

import java.util.List;
import java.util.Map;
import org.almoner.config.engagement.Experiment;
import org.almoner.engagement.features.LatestFeatures;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.SqlLiteral;
import org.almoner.engine.SqlText;
import org.almoner.engine.Table;
import org.almoner.experiment.ArmDraw;
import org.almoner.tables.ops.RegistryTables;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/**
 * Draws an arm for every active patient who has none yet, within brand and risk quintile, while a
 * model is in production: before, both arms would have the same list, and the days of the primary
 * outcome would pass without a difference to read. Each date adds its own rows, so that a rerun
 * keeps what it drew.
 */
public record AssignArms(Experiment experiment) implements Job {

  @Override
  public String name() {
    return "assign-engagement-arms";
  }

  @Override
  public List<Table> inputs() {
    return List.of(
        INT_CONTACT_STATE, FEATURES_DAILY, EXPERIMENT_ASSIGNMENTS, RegistryTables.OPS_MODELS);
  }

  @Override
  public List<Table> outputs() {
    return List.of(EXPERIMENT_ASSIGNMENTS);
  }

  @Override
  public Map<String, SqlLiteral> settings() {
    return Map.of("current_experiment", SqlLiteral.of(experiment.id()));
  }

  @Override
  public String definition() {
    return SqlText.of(EXPERIMENT_ASSIGNMENTS) + experiment;
  }

  @Override
  public boolean worksOnEarlierInputs() {
    return true;
  }

  @Override
  public void run(JobContext context) {
    LatestFeatures features = LatestFeatures.of(context);
    register(context.spark(), draw(experiment));
    context.write(
        EXPERIMENT_ASSIGNMENTS,
        context.sql(
            SqlText.of(EXPERIMENT_ASSIGNMENTS), Map.of(LatestFeatures.VIEW, features.rows())));
  }

  /** How the arms are drawn; without an experiment, of one called none. */
  static ArmDraw draw(Experiment experiment) {
    return new ArmDraw(
        experiment.id().isEmpty() ? "none" : experiment.id(), experiment.controlShare());
  }

  /**
   * Lets queries draw: {@code patient_hash(patient_id)}, {@code experiment_arm(stratum, place)}.
   */
  static void register(SparkSession spark, ArmDraw draw) {
    UDF1<String, String> hash = draw::hash;
    UDF2<String, Long, String> arm = draw::group;
    spark.udf().register("patient_hash", hash, DataTypes.StringType);
    spark.udf().register("experiment_arm", arm, DataTypes.StringType);
  }
}
