package org.almoner.engine.run;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.util.List;
import org.almoner.engine.Layer;
import org.almoner.engine.Phi;
import org.almoner.engine.Table;

/** The ledger: what ran, what it checked, which files it took in. */
public final class OpsTables {

  public static final Table RUNS =
      ops("ops_runs", "one row per run, also of those that ended without a record")
          .key(
              "run_id",
              StringType,
              "pipeline, business date and count of the run; for one interrupted, its start, too")
          .required("pipeline", StringType, "name of the pipeline")
          .required("business_date", DateType, "the date the run was for")
          .required("status", StringType, "succeeded, blocked, failed, stopped or interrupted")
          .required(
              "exit_code", IntegerType, "what the process ended with, -1 where it is not known")
          .required("started_at", TimestampType, "when it started, by the machine's clock")
          .required("seconds", DoubleType, "how long it took, session start included")
          .required("landing", StringType, "landing directory, empty where none was given")
          .required("resumed", BooleanType, "whether finished jobs were skipped")
          .required("jobs_run", IntegerType, "jobs that did their work and succeeded")
          .required("jobs_skipped", IntegerType, "jobs whose outputs were already made")
          .required("rows_in", LongType, "rows taken in from landing files")
          .required("rows_quarantined", LongType, "rows in quarantine after the run")
          .optional("error", StringType, "first error, without values of rows")
          .phi(Phi.QUASI, "landing", "error");

  public static final Table JOB_RUNS =
      ops("ops_job_runs", "one row per job and run")
          .key("run_id", StringType, "the run")
          .key("job", StringType, "name of the job")
          .required("status", StringType, "succeeded, skipped, blocked, failed or not run")
          .optional("output", StringType, "full names of the tables it builds")
          .optional("output_version", LongType, "Delta version of its first output afterwards")
          .optional("input_versions", StringType, "Delta version of each input, JSON")
          .required("fingerprint", StringType, "of code, contract, configuration and date")
          .optional("rows_in", LongType, "rows taken in or delivered")
          .optional("rows_out", LongType, "rows written")
          .optional("rows_quarantined", LongType, "rows that broke a rule")
          .optional("changed", BooleanType, "whether readers see other rows than before")
          .required("seconds", DoubleType, "how long it took")
          .optional("error", StringType, "why it failed, without values of rows")
          .phi(Phi.QUASI, "error");

  public static final Table CHECKS =
      ops("ops_checks", "one row per run, table and check")
          .required("run_id", StringType, "the run")
          .required("table_name", StringType, "full name of the table, or the domain")
          .required("check", StringType, "what was checked, in words")
          .required("severity", StringType, "warn or block")
          .required("passed", BooleanType, "whether it held")
          .required("measured", StringType, "what was found, in words")
          .phi(Phi.QUASI, "measured");

  public static final Table FILES =
      ops("ops_files", "one row per landing file and run that took it in or refused it")
          .required("run_id", StringType, "the run")
          .required("table_name", StringType, "full names of the raw tables that its rows are in")
          .required("file", StringType, "delivered file, below the landing directory")
          .required("bytes", LongType, "its size")
          .required("digest", StringType, "xxHash64 of its bytes, hexadecimal")
          .required("status", StringType, "taken or refused")
          .required("rows_in", LongType, "rows of the file, all of which are in raw")
          .required("rows_out", LongType, "of these, rows that kept the staging contract")
          .required("rows_quarantined", LongType, "of these, rows that broke it")
          .optional("problem", StringType, "what is wrong with the file as a whole")
          .phi(Phi.QUASI, "file", "problem");

  public static final Table VOIDS =
      ops("ops_voids", "one row per run that was taken back and table that it had changed")
          .key("run_id", StringType, "the run that was taken back")
          .key("table_name", StringType, "full name of a table that it had changed")
          .required("voided_at", TimestampType, "when, by the machine's clock")
          .required("voided_by", StringType, "who took it back")
          .required("reason", StringType, "why, in the words of who did it")
          .required("result", StringType, "what became of the table")
          .phi(Phi.DIRECT, "voided_by", "reason");

  public static final Table LOSSES =
      ops("ops_losses", "one row per lost or damaged file whose rows were given up")
          .key("table_name", StringType, "full name of the table")
          .key("file", StringType, "below the table's folder")
          .required("found", StringType, "what was wrong with it, and its business date")
          .required("accepted_at", TimestampType, "when, by the machine's clock")
          .required("accepted_by", StringType, "who answers for it")
          .required("reason", StringType, "why, in the words of who did it")
          .phi(Phi.QUASI, "file", "found")
          .phi(Phi.DIRECT, "accepted_by", "reason");

  public static List<Table> all() {
    return List.of(RUNS, JOB_RUNS, CHECKS, FILES, VOIDS, LOSSES);
  }

  private static Table ops(String name, String grain) {
    return Table.of("ops", Layer.OPS, name, grain);
  }

  private OpsTables() {}
}
