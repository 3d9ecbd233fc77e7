package org.almoner.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.Job;
import org.almoner.engine.JobContext;
import org.almoner.engine.Layer;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.Published;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What one job sees of one run: access to declared tables only, so what it declares is what it
 * does.
 */
final class RunContext implements JobContext {
  private final Job job;
  private final RunResources run;
  private final Provenance draft;
  private final List<Published> published = new ArrayList<>();
  private final List<FileReport> files = new ArrayList<>();

  RunContext(Job job, RunResources run) {
    this.job = job;
    this.run = run;
    this.draft = run.draft(job);
  }

  @Override
  public SparkSession spark() {
    return run.session().get();
  }

  @Override
  public BusinessDate date() {
    return run.request().date();
  }

  @Override
  public Dataset<Row> read(Table input) {
    requireDeclared(job.inputs(), input, "read");
    return run.lake().read(spark(), input);
  }

  @Override
  public Dataset<Row> sql(String query) {
    boolean staging = job.outputs().get(0).layer() == Layer.STAGING;
    for (Table input : job.inputs()) {
      Dataset<Row> rows =
          staging && input.layer() == Layer.RAW
              ? run.publishing().get().rawView(input)
              : read(input);
      rows.createOrReplaceTempView(input.name());
    }
    return spark().sql(query);
  }

  @Override
  public void write(Table output, Dataset<Row> rows) {
    requireDeclared(job.outputs(), output, "write");
    published.add(run.publishing().get().publish(output, rows, job.inputs(), draft));
  }

  @Override
  public void ingest(Table raw) {
    requireDeclared(job.outputs(), raw, "fill");
    if (run.landing().isPresent()) {
      files.addAll(new Ingest(spark(), run.lake(), run.landing().get()).run(raw, date(), draft));
    }
  }

  List<Published> published() {
    return published;
  }

  List<FileReport> files() {
    return files;
  }

  private void requireDeclared(List<Table> declared, Table table, String verb) {
    if (!declared.contains(table)) {
      throw new IllegalStateException(
          job.name() + " may not " + verb + " " + table.fullName() + ": not declared");
    }
  }
}
