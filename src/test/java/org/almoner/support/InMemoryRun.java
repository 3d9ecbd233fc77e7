package org.almoner.support;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Deliveries;
import org.almoner.engine.Feed;
import org.almoner.engine.Job;
import org.almoner.engine.Layer;
import org.almoner.engine.QueryNames;
import org.almoner.engine.Sessions;
import org.almoner.engine.Table;
import org.almoner.engine.audit.Audited;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.LakeContext;
import org.almoner.engine.values.Reading;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * One job over tables given by hand, in a session of its own that holds nothing but its declared
 * inputs: a table it does not declare is not there.
 */
public final class InMemoryRun implements LakeContext {
  public static final LocalDate DATE = LocalDate.of(2026, 3, 20);

  private final SparkSession spark = TestSpark.session().newSession();
  private final BusinessDate date;
  private final Map<Table, Dataset<Row>> inputs = new LinkedHashMap<>();
  private final Map<Table, Audited> outputs = new LinkedHashMap<>();
  private final List<CheckResult> checks = new ArrayList<>();

  private InMemoryRun(ZoneId zone) {
    date = new BusinessDate(DATE, zone);
  }

  /** Runs the job for {@link #DATE} over inputs that default to no rows. */
  public static InMemoryRun of(Job job, Map<Table, CsvTable> given) {
    return of(job, given, ZoneOffset.UTC);
  }

  /** The same for a business that keeps the time of a zone. */
  public static InMemoryRun of(Job job, Map<Table, CsvTable> given, ZoneId zone) {
    InMemoryRun run = new InMemoryRun(zone);
    QueryNames.declare(run.spark, run.date, job.settings());
    boolean staging = job.outputs().get(0).layer() == Layer.STAGING;
    for (Table input : job.inputs()) {
      Dataset<Row> rows = given.getOrDefault(input, CsvTable.empty()).as(input, run.spark);
      run.inputs.put(
          input, staging && input.layer() == Layer.RAW ? Audited.view(input, rows) : rows);
    }
    QueryNames.of(job.inputs())
        .forEach((name, input) -> run.inputs.get(input).createOrReplaceTempView(name));
    job.run(run);
    return run;
  }

  public List<Row> rows(Table output) {
    return outputs.get(output).kept().collectAsList();
  }

  public List<Row> quarantined(Table output) {
    return outputs.get(output).quarantined().collectAsList();
  }

  @Override
  public SparkSession spark() {
    return spark;
  }

  @Override
  public BusinessDate date() {
    return date;
  }

  @Override
  public Lake lake() {
    return new Lake(root().toString(), Sessions.hadoop(Map.of()), Clock.systemUTC());
  }

  @Override
  public Path root() {
    return new Path(System.getProperty("java.io.tmpdir"), "almoner-in-memory-" + hashCode());
  }

  @Override
  public void requireHeld() {}

  @Override
  public String code() {
    return "";
  }

  @Override
  public Dataset<Row> read(Table input) {
    return inputs.get(input);
  }

  @Override
  public List<String> partitions(Table input) {
    String column = input.partition().orElseThrow();
    return inputs.get(input).select(column).distinct().collectAsList().stream()
        .map(row -> String.valueOf(row.get(0)))
        .sorted()
        .toList();
  }

  @Override
  public Dataset<Row> read(Table input, Collection<String> partitions) {
    Column column = functions.col(input.partition().orElseThrow()).cast("string");
    return inputs.get(input).filter(column.isin(partitions.toArray()));
  }

  @Override
  public long version(Table input) {
    return 0;
  }

  @Override
  public void keep(Table input, String partition, Table output) {
    // nothing ever goes
  }

  @Override
  public boolean isCurrent(Table input) {
    return true;
  }

  @Override
  public Optional<String> document(String path) {
    return Optional.empty();
  }

  @Override
  public boolean isAnew() {
    return true;
  }

  @Override
  public void report(CheckResult check) {
    checks.add(check);
  }

  /** What the job checked by itself. */
  public List<CheckResult> checks() {
    return checks;
  }

  @Override
  public Dataset<Row> sql(String query, Map<String, Dataset<Row>> views) {
    views.forEach((name, rows) -> rows.createOrReplaceTempView(name));
    return spark.sql(query);
  }

  @Override
  public void write(Table output, Dataset<Row> rows) {
    outputs.put(output, Audited.of(output, rows));
  }

  @Override
  public void stage(Table output, Table raw, Dataset<Row> texts) {
    Reading reading = Reading.of(output, raw, Deliveries.USUAL, date.zone());
    outputs.put(output, Audited.staged(reading, texts));
  }

  @Override
  public void ingest(Feed feed) {
    throw new UnsupportedOperationException("Nothing is delivered here");
  }
}
