package org.almoner.engine.run;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Feed;
import org.almoner.engine.Job;
import org.almoner.engine.Layer;
import org.almoner.engine.QueryNames;
import org.almoner.engine.Sessions;
import org.almoner.engine.Table;
import org.almoner.engine.care.KeptFiles;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.delivery.Increment;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.delivery.Recall;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.LakeContext;
import org.almoner.engine.lake.Provenance;
import org.almoner.engine.lake.TableVersion;
import org.almoner.engine.publish.BlockedException;
import org.almoner.engine.publish.Published;
import org.almoner.engine.values.Reading;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/**
 * What one job sees of one run: access to declared tables only, so what it declares is what it
 * does.
 */
final class RunContext implements LakeContext {
  /** Above it, rows that are only read, checked and written cost more than compiling how. */
  private static final long COMPILED_ROWS = 20_000;

  private static final long BYTES_PER_ROW = 50;

  private final Job job;
  private final RunResources run;
  private final Provenance draft;
  private final Optional<Increment> increment;
  private final Findings findings;
  private final boolean anew;

  /** What it registers, such as names of views, is the job's alone and ends with it. */
  private @Nullable SparkSession own;

  private boolean named;

  /**
   * @param findings gets what the job does and finds
   * @param anew whether its outputs are made from nothing, since they are damaged
   */
  RunContext(Job job, RunResources run, Findings findings, boolean anew) {
    this.job = job;
    this.run = run;
    this.findings = findings;
    this.draft = run.draft(job);
    this.anew = anew || run.request().reuse() == Reuse.NOTHING;
    this.increment = this.anew ? Optional.empty() : Increment.since(run.lake(), job, draft);
  }

  @Override
  public SparkSession spark() {
    if (own == null) {
      SparkSession opened = run.session().get().newSession();
      own =
          isLarge(staging() ? origin(raw()).rows(run.lake()) : 0)
              ? Sessions.compiling(opened)
              : opened;
    }
    return own;
  }

  @Override
  public BusinessDate date() {
    return run.request().date();
  }

  @Override
  public Lake lake() {
    return run.lake();
  }

  @Override
  public Path root() {
    return run.lake().root();
  }

  @Override
  public void requireHeld() {
    run.lake().requireHeld();
  }

  @Override
  public String code() {
    return Code.of(job.getClass());
  }

  @Override
  public Dataset<Row> read(Table input) {
    requireDeclared(job.inputs(), input, "read");
    return Deletions.alive(run.lake(), spark(), input, date().asOf());
  }

  @Override
  public List<String> partitions(Table input) {
    requireDeclared(job.inputs(), input, "read");
    return run.lake().partitions(input);
  }

  @Override
  public Dataset<Row> read(Table input, Collection<String> partitions) {
    requireDeclared(job.inputs(), input, "read");
    return run.lake().read(spark(), input, partitions);
  }

  @Override
  public long version(Table input) {
    requireDeclared(job.inputs(), input, "read");
    return run.lake().latest(input).map(TableVersion::number).orElse(-1L);
  }

  @Override
  public void keep(Table input, String partition, Table output) {
    requireDeclared(job.inputs(), input, "read");
    requireDeclared(job.outputs(), output, "write");
    KeptFiles.Owner list = KeptFiles.Owner.list(output, date().toString());
    KeptFiles.keep(run.lake(), input, Optional.of(partition), list);
  }

  @Override
  public boolean isCurrent(Table input) {
    requireDeclared(job.inputs(), input, "read");
    return run.outcomes().isCurrent(input);
  }

  @Override
  public boolean isAnew() {
    return anew;
  }

  @Override
  public Optional<String> document(String path) {
    if (!job.documents().contains(path)) {
      throw new IllegalStateException(job.name() + " may not read " + path + ": not declared");
    }
    return run.intake().flatMap(intake -> intake.landing().document(path));
  }

  @Override
  public void report(CheckResult check) {
    findings.checks().add(check);
  }

  @Override
  public Dataset<Row> sql(String query, Map<String, Dataset<Row>> views) {
    if (!named) {
      named = true;
      QueryNames.declare(spark(), date(), job.settings());
      QueryNames.of(job.inputs())
          .forEach((name, input) -> rows(input).createOrReplaceTempView(name));
    }
    views.forEach((name, rows) -> rows.createOrReplaceTempView(name));
    return spark().sql(query);
  }

  /** A staging job sees of its raw table what it has yet to take in. */
  private Dataset<Row> rows(Table input) {
    return staging() && input.layer() == Layer.RAW
        ? run.publishing().get().rawView(spark(), input, increment)
        : read(input);
  }

  @Override
  public void write(Table output, Dataset<Row> rows) {
    requireDeclared(job.outputs(), output, "write");
    keep(() -> run.publishing().get().publish(output, rows, origin(job.inputs())));
  }

  @Override
  public void stage(Table output, Table raw, Dataset<Row> texts) {
    requireDeclared(job.outputs(), output, "write");
    requireDeclared(job.inputs(), raw, "read");
    Reading reading = run.request().reading(output, raw);
    keep(() -> run.publishing().get().stage(reading, texts, origin(List.of(raw))));
  }

  /** What became of a table is found, whether its rows were published or not. */
  private void keep(Supplier<Published> writing) {
    try {
      findings.published().add(writing.get());
    } catch (BlockedException e) {
      findings.published().add(e.outcome());
      throw e;
    }
  }

  @Override
  public void ingest(Feed feed) {
    feed.tables().forEach(raw -> requireDeclared(job.outputs(), raw, "fill"));
    if (run.intake().isPresent()) {
      Intake intake = run.intake().get();
      List<Table> silent = intake.arrivals(feed).incomplete();
      silent.forEach(raw -> new Recall(run.session().get(), run.lake(), raw).run());
      if (!silent.isEmpty()) {
        intake.again(feed);
      }
      boolean large = isLarge(intake.arrivals(feed).bytes() / BYTES_PER_ROW);
      SparkSession spark = run.session().get();
      findings
          .files()
          .addAll(new Ingest(large ? Sessions.compiling(spark) : spark, intake, feed).run(draft));
    }
  }

  private static boolean isLarge(long rows) {
    return rows > COMPILED_ROWS;
  }

  private List<Table> raw() {
    return job.inputs().stream().filter(input -> input.layer() == Layer.RAW).toList();
  }

  private boolean staging() {
    return !job.outputs().isEmpty() && job.outputs().get(0).layer() == Layer.STAGING;
  }

  private Origin origin(List<Table> inputs) {
    return new Origin(inputs, draft, increment, anew);
  }

  private void requireDeclared(List<Table> declared, Table table, String verb) {
    if (!declared.contains(table)) {
      throw new IllegalStateException(
          job.name() + " may not " + verb + " " + table.fullName() + ": not declared");
    }
  }
}
