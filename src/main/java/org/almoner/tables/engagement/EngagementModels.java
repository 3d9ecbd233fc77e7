package org.almoner.tables.engagement;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What became of trainings. */
public final class EngagementModels {

  public static final Table MART_MODEL_GATES =
      Table.of(
              "engagement",
              Layer.MART,
              "mart_model_gates",
              "one row per training date and gate of its candidate, passed or not")
          .key("trained_for", DateType, "business date of the training")
          .key("gate", StringType, "name of the gate")
          .required("version", StringType, "version of the model in the registry")
          .required("wanted", StringType, "what the gate asks for")
          .required("found", StringType, "what was measured")
          .required("passed", BooleanType, "whether it held")
          .partitionedBy("trained_for")
          .irreplaceable("another training makes another candidate");

  private EngagementModels() {}
}
