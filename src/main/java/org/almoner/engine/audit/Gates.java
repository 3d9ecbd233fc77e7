package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Gate;
import org.almoner.engine.Layer;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.TableMeasures;
import org.almoner.engine.lake.DataFile;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Judges a written, not yet published version of a table. */
public final class Gates {
  private static final long BROADCAST_KEYS = 4_000_000;

  private final SparkSession spark;
  private final Lake lake;
  private final BusinessDate date;
  private final Map<String, KeyHashes> parentKeys = new ConcurrentHashMap<>();

  public Gates(SparkSession spark, Lake lake, BusinessDate date) {
    this.spark = spark;
    this.lake = lake;
    this.date = date;
  }

  BusinessDate date() {
    return date;
  }

  /** By column that a gate wants recorded, its latest value, seconds since 1970. */
  public Map<String, Double> newest(Written written) {
    Map<String, Double> newest = new TreeMap<>();
    for (String column : Freshness.columns(written.table())) {
      double latest = latest(written, column);
      if (!Double.isNaN(latest)) {
        newest.put(column, latest);
      }
    }
    return newest;
  }

  public List<CheckResult> judge(Written written, Counts latest, Map<String, Double> newest) {
    Table table = written.table();
    List<CheckResult> results = new ArrayList<>(written.audit().ruleResults());
    if (table.layer() != Layer.STAGING && !table.keyColumns().isEmpty()) {
      results.add(uniqueKey(written));
    }
    TableMeasures measures = new WrittenMeasures(this, written, latest, newest);
    for (Gate gate : table.gates()) {
      results.add(unjudged(table, gate).orElseGet(() -> result(table, gate, measures)));
    }
    return results;
  }

  /** A table that was never published has no keys to compare with: the gate does not hold. */
  private Optional<CheckResult> unjudged(Table table, Gate gate) {
    return gate.reference()
        .map(Gate.Reference::parent)
        .filter(parent -> lake.latest(parent).isEmpty())
        .map(parent -> parent.fullName() + " was never published")
        .map(
            found ->
                new CheckResult(
                    table.fullName(), gate.description(), gate.severity(), false, found));
  }

  static CheckResult result(Table table, Gate gate, TableMeasures measures) {
    double measured = gate.measure(measures);
    boolean passed = Double.isNaN(measured) || measured <= gate.limit(measures);
    return new CheckResult(
        table.fullName(), gate.description(), gate.severity(), passed, gate.show(measured));
  }

  /** Remembers the keys of what was just published, for the tables that refer to it. */
  public void published(Written written) {
    Table table = written.table();
    boolean whole = table.partition().isEmpty() && written.measured();
    if (whole && table.keyColumns().size() == 1) {
      written.audit().keys().ifPresent(keys -> parentKeys.put(table.fullName(), keys));
    }
  }

  private CheckResult uniqueKey(Written written) {
    Table table = written.table();
    long twice =
        written
            .audit()
            .keys()
            .map(KeyHashes::repeated)
            .orElseGet(() -> repeated(table, written.files()));
    return new CheckResult(
        table.fullName(),
        "key (" + String.join(", ", table.keyColumns()) + ") is unique",
        Severity.BLOCK,
        twice == 0,
        twice + " keys twice");
  }

  private long repeated(Table table, List<DataFile> staged) {
    Column[] key = table.keyColumns().stream().map(k -> col(k)).toArray(Column[]::new);
    return lake.read(spark, table, staged)
        .groupBy(struct(key))
        .agg(count(lit(1)).as("n"))
        .filter("n > 1")
        .count();
  }

  /** Keys of a table that others refer to; the whole of it, even where it has partitions. */
  private KeyHashes keys(Table parent) {
    return parentKeys.computeIfAbsent(
        parent.fullName(),
        name ->
            KeyHashes.of(
                lake.read(spark, parent)
                    .select(KeyHashes.hash(List.of(parent.keyColumns().get(0))))
                    .as(Encoders.LONG())
                    .collectAsList()));
  }

  /** Of the version before or, where a partition is replaced, of the latest earlier partition. */
  long rowsBefore(Table table) {
    return table
        .partition()
        .map(column -> rowsBefore(table, column))
        .orElseGet(
            () -> lake.latest(table).map(version -> rows(table, version.files())).orElse(0L));
  }

  private long rowsBefore(Table table, String column) {
    return lake.latest(table).map(TableVersion::files).orElse(List.of()).stream()
        .map(file -> file.partition().get(column))
        .filter(value -> value.compareTo(date.toString()) < 0)
        .max(Comparator.naturalOrder())
        .map(earlier -> rows(table, lake.partition(table, earlier)))
        .orElse(0L);
  }

  /** By the log, so that a lost file of yesterday's does not stop today; else by counting. */
  private long rows(Table table, List<DataFile> files) {
    return files.stream().allMatch(file -> file.rows() >= 0)
        ? files.stream().mapToLong(DataFile::rows).sum()
        : lake.read(spark, table, files).count();
  }

  /** Share of the values written that their parent lacks. */
  double missing(Written written, Gate.Reference reference) {
    return written
        .audit()
        .references(reference.column())
        .map(references -> references.missingFrom(keys(reference.parent())))
        .orElseGet(() -> orphans(written.table(), reference, written.files()));
  }

  /**
   * Keys are compared by their 64-bit hashes: a child among a million parents is found for sure.
   */
  private double orphans(Table table, Gate.Reference reference, List<DataFile> staged) {
    Table parent = reference.parent();
    Column child = col(reference.column());
    Dataset<Row> children =
        lake.read(spark, table, staged)
            .filter(child.isNotNull())
            .select(xxhash64(child).as("child"));
    Dataset<Row> known =
        lake.read(spark, parent)
            .select(xxhash64(col(parent.keyColumns().get(0))).as("known"), lit(1L).as("found"))
            .distinct();
    // Some millions of hashes fit into each executor: no need to shuffle the children.
    Dataset<Row> parents = lake.rows(parent) <= BROADCAST_KEYS ? broadcast(known) : known;
    Row counts =
        children
            .join(parents, col("child").equalTo(col("known")), "left")
            .agg(count(lit(1)), count(col("found")))
            .head();
    return TableMeasures.share(
        (double) (counts.getLong(0) - counts.getLong(1)), (double) counts.getLong(0));
  }

  /** Of all rows, in seconds since 1970, where only some of them were written now. */
  private double latest(Written written, String column) {
    if (written.measured()) {
      return written.audit().latest(column);
    }
    Row latest =
        lake.read(spark, written.table(), written.after())
            .agg(max(col(column)).cast("timestamp").cast("double"))
            .head();
    return latest.isNullAt(0) ? Double.NaN : latest.getDouble(0);
  }
}
