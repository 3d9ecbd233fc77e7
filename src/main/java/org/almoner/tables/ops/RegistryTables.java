package org.almoner.tables.ops;

import static org.almoner.engine.Phi.DIRECT;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** The model registry, as far as analysts query it. */
public final class RegistryTables {

  /**
   * The registry's history as a table. What counts is the history beside the models; this one
   * remembers how long it was.
   */
  public static final Table OPS_MODELS =
      Table.of("ops", Layer.OPS, "ops_models", "one row per step in a model's life")
          .key("model", StringType, "name of the model, such as uplift")
          .key("step", LongType, "number of the step in the model's history, from 1")
          .required("version", StringType, "the version it happened to")
          .required("event", StringType, "registered, rejected, approved, promoted, retired, ...")
          .required("state", StringType, "of the version afterwards")
          .required("acted_by", StringType, "who answers for the step")
          .required("acted_at", TimestampType, "when; of a training the end of its date")
          .optional("reason", StringType, "why, in the words of who did it")
          .required("digest", StringType, "SHA-256 of the step, as the history has it")
          .phi(DIRECT, "acted_by", "reason")
          .irreplaceable("it remembers how long the history of the models was");

  private RegistryTables() {}
}
