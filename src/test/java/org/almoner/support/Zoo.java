package org.almoner.support;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.almoner.engine.Gate;
import org.almoner.engine.IngestJob;
import org.almoner.engine.Landing;
import org.almoner.engine.Layer;
import org.almoner.engine.Phi;
import org.almoner.engine.Pipeline;
import org.almoner.engine.Severity;
import org.almoner.engine.SqlJob;
import org.almoner.engine.StagingJob;
import org.almoner.engine.Table;

/** The smallest domain that has everything the engine must be able to do. */
public final class Zoo {

  public static final Table RAW_ANIMALS =
      Table.raw("zoo", "raw_animals", "one row per animal", Landing.mandatory("zoo/animals"))
          .column("id", "number")
          .column("name", "what it is called")
          .optionalColumn("legs", "how many")
          .optionalColumn("born_at", "when, ISO 8601");

  public static final Table RAW_TICKETS =
      Table.raw("zoo", "raw_tickets", "one row per ticket", Landing.optional("zoo/tickets"))
          .column("gate", "where it was sold")
          .column("price", "what it cost");

  public static final Table STG_ANIMALS =
      Table.of("zoo", Layer.STAGING, "stg_animals", "one row per animal")
          .key("animal_id", StringType, "number")
          .required("name", StringType, "what it is called")
          .optional("legs", IntegerType, "how many")
          .optional("born_at", TimestampType, "when")
          .from("animal_id", "id")
          .phi(Phi.QUASI, "animal_id")
          .phi(Phi.DIRECT, "name")
          .rule("legs is not negative", "legs >= 0")
          .gate(Gate.notEmpty(Severity.BLOCK))
          .gate(Gate.quarantined(Severity.BLOCK, 0.5));

  /** Without a key: equal rows of one file are different tickets. */
  public static final Table STG_TICKETS =
      Table.of("zoo", Layer.STAGING, "stg_tickets", "one row per ticket")
          .optional("gate", StringType, "where it was sold")
          .required("price", DoubleType, "what it cost");

  public static final Table MART_LEGS =
      Table.of("zoo", Layer.MART, "mart_legs", "one row per number of legs")
          .key("legs", IntegerType, "how many; 0 where unknown")
          .required("animals", LongType, "animals that have as many")
          .gate(Gate.notEmpty(Severity.WARN));

  public static final Table MART_LEGS_DAILY =
      Table.of("zoo", Layer.MART, "mart_legs_daily", "one row per date and number of legs")
          .key("business_date", DateType, "the date of the run")
          .key("legs", IntegerType, "how many; 0 where unknown")
          .required("animals", LongType, "animals that have as many")
          .partitionedBy("business_date");

  public static final Pipeline ANIMALS =
      new Pipeline(
          "zoo",
          "Animals from landing to marts.",
          List.of(
              new IngestJob(RAW_ANIMALS),
              StagingJob.build(STG_ANIMALS, RAW_ANIMALS),
              SqlJob.build(MART_LEGS, STG_ANIMALS),
              SqlJob.build(MART_LEGS_DAILY, MART_LEGS)));

  /** Only what takes deliveries in. */
  public static final Pipeline INTAKE =
      ANIMALS.only(List.of("ingest-zoo-animals", "build-zoo-stg-animals"));

  public static final Pipeline TICKETS =
      new Pipeline(
          "tickets",
          "Tickets, which have no key.",
          List.of(new IngestJob(RAW_TICKETS), StagingJob.build(STG_TICKETS, RAW_TICKETS)));

  private Zoo() {}
}
