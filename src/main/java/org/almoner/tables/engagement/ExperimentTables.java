package org.almoner.tables.engagement;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.almoner.engine.Layer;
import org.almoner.engine.Table;

/** What experiments remember between their analyses. */
public final class ExperimentTables {

  public static final Table LOOKS =
      Table.of(
              "ops",
              Layer.OPS,
              "ops_looks",
              "one row per experiment and look: α once spent stays spent")
          .key("experiment_id", StringType, "the experiment")
          .key("look", IntegerType, "number of the look, from 1")
          .required("look_date", DateType, "business date of the analysis")
          .required(
              "information", DoubleType, "share of the plan, outcomes and shortest time, 0..1")
          .required("alpha_spent", DoubleType, "two-sided level spent with this look, in all")
          .required("critical_value", DoubleType, "|z| that ends the experiment at this look")
          .required("z", DoubleType, "of the primary test, positive where treatment is better")
          .required("p_value", DoubleType, "of the primary test, two-sided")
          .required(
              "verdict", StringType, "what the primary outcome said, without guardrails and costs")
          .partitionedBy("look_date");

  private ExperimentTables() {}
}
