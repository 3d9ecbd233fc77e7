package org.almoner.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** All that a running job may see: its declared tables, the business date, a session. */
public interface JobContext {

  SparkSession spark();

  BusinessDate date();

  /**
   * The root of the lake. What is no table lies in folders of it: models, copies for other tools.
   */
  Path root();

  /** Throws where the run has lost the lake: asked before what is no table takes its place. */
  void requireHeld();

  /** Fingerprint of the code of the job. */
  String code();

  /** Rows of a declared input, in its contract's columns. */
  Dataset<Row> read(Table input);

  /** Values of the partition column for which a declared input has rows, ascending. */
  List<String> partitions(Table input);

  /** Rows of some partitions of a declared input; other partitions' files are not opened. */
  Dataset<Row> read(Table input, Collection<String> partitions);

  /** Delta version of a declared input that {@link #read} sees; -1 where it was never published. */
  long version(Table input);

  /**
   * Keeps the files of a partition of a declared input for what a declared output is made of them,
   * whatever becomes of the version that {@link #read} sees.
   */
  void keep(Table input, String partition, Table output);

  /**
   * Whether a declared input holds what the date's deliveries brought, as far as the run has seen:
   * false where one of them was refused or is late, or a job before it failed.
   */
  boolean isCurrent(Table input);

  /**
   * Whether the job makes its outputs from nothing, whatever they hold: one of them is damaged, or
   * the run was told so.
   */
  boolean isAnew();

  /** Text of a declared document; empty where none lies in the landing directory. */
  Optional<String> document(String path);

  /** Adds what the job itself checked to the run's checks. */
  void report(CheckResult check);

  /**
   * A query that sees the declared inputs and settings under their names, the business date as
   * {@code run_date}, the first instant after it as {@code as_of} and its zone as {@code
   * business_zone}.
   */
  default Dataset<Row> sql(String query) {
    return sql(query, Map.of());
  }

  /** A query that also sees the given rows under the given names. */
  Dataset<Row> sql(String query, Map<String, Dataset<Row>> views);

  /** Audits the rows of a declared output and, if no gate blocks, publishes them. */
  void write(Table output, Dataset<Row> rows);

  /**
   * Reads the texts of a declared raw table into a declared output, puts what breaks its contract
   * into quarantine and, if no gate blocks, publishes the rest.
   *
   * @param texts the columns that the output's are read from, and {@link RawColumns#RAW}
   */
  void stage(Table output, Table raw, Dataset<Row> texts);

  /** Takes the files of a feed into those of its tables that they are not in yet. */
  void ingest(Feed feed);

  /** Turns rows computed in Java into a dataset of the table's schema. */
  default Dataset<Row> rows(Table table, List<Row> rows) {
    return spark().createDataFrame(rows, table.schema());
  }
}
