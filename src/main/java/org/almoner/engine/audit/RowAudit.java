package org.almoner.engine.audit;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.values.Reading;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Sorts the rows of a staging query into those that keep the contract and those that break it, with
 * all the rules each breaks; of those that keep it, the latest delivery of each key stays.
 */
public final class RowAudit {
  private static final String JUDGED = "judged";
  private static final String INTACT = "_intact";
  private static final String RECENCY = "_recency";
  private static final String QUARANTINED = "quarantined";
  private static final String FILES = "files";

  private final Table table;
  private final Volume volume;
  private final RowRules rules;
  private final DeliveryOrder order;
  private final Dataset<Row> judged;
  private final String latestRun;
  private final Optional<DeliveredRows> delivered;
  private Observation seen = new Observation();

  /**
   * @param texts what the table is read from, and {@link RawColumns#RAW}
   * @param raw the rows of the raw table that they were made from
   * @param latestRun the run that took in the latest delivery
   */
  public RowAudit(
      Reading reading, Volume volume, Dataset<Row> texts, Dataset<Row> raw, String latestRun) {
    this.delivered = DeliveredRows.of(texts, raw, latestRun);
    this.latestRun = latestRun;
    this.table = reading.staging();
    this.volume = volume;
    this.rules = RowRules.of(reading);
    this.order = new DeliveryOrder(table);
    // What is observed stays where it is: Spark moves a condition on values down to the text they
    // are read from, puts each value's whole origin in place of its name, and never ends.
    this.judged =
        reading.values(texts).withColumn(INTACT, rules.kept()).observe(JUDGED, count(lit(1)));
  }

  public Volume volume() {
    return volume;
  }

  /** All rows, sound and broken, in the contract's columns and as they were delivered. */
  public Dataset<Row> judged() {
    return judged;
  }

  /** Rows that keep the contract, the latest of each key, in the contract's columns. */
  public Dataset<Row> kept() {
    Dataset<Row> sound = intact();
    if (table.keyColumns().isEmpty()) {
      sound = sound.withColumn(DeliveryOrder.OCCURRENCE, order.occurrence());
    }
    if (volume == Volume.FEW || !distinctKeys()) {
      sound =
          sound
              .withColumn(RECENCY, row_number().over(order.latestFirst()))
              .filter(RECENCY + " = 1");
    }
    return contractColumns(sound);
  }

  /** Rows that keep the contract, every delivery of each key, in the contract's columns. */
  public Dataset<Row> everyDelivery() {
    return contractColumns(intact());
  }

  /** Of the sound rows of a run, those whose key another delivery holds that counts as later. */
  public Dataset<Row> lost(String run) {
    return judged
        .filter(col(INTACT))
        .select(
            raw(RawColumns.RUN_ID).as("run"),
            raw(RawColumns.FILE).as("file"),
            first(raw(RawColumns.RUN_ID)).over(order.latestFirst()).as("winner"))
        .filter(col("run").equalTo(run).and(col("winner").notEqual(run)));
  }

  /**
   * Delivered rows that break the contract, as {@link Quarantine} keeps them: each once, whatever
   * number of rows the query made of it.
   */
  public Dataset<Row> broken() {
    Dataset<Row> rows =
        judged.filter(not(col(INTACT))).select(quarantined().toArray(Column[]::new));
    return delivered.isPresent() ? RefusedRows.together(rows) : rows;
  }

  /**
   * The rows that {@link #broken()} finds, by file and line, if they were {@link Volume#FEW}; there
   * once the kept rows have been written.
   */
  public List<Row> brokenSeen() {
    List<Row> rows = new ArrayList<>();
    CollectionConverters.asJava((Seq<?>) seen().get(QUARANTINED))
        .forEach(row -> rows.add((Row) row));
    return RefusedRows.together(rows);
  }

  /** Where the delivered rows went, once the kept rows have been written. */
  public Counts counts() {
    Counts queried = queried();
    return delivered
        .map(rows -> new Counts(rows.all(), refused(queried, lit(true), row -> true)))
        .orElse(queried);
  }

  /** The same of the latest delivery alone. */
  public Counts latestCounts() {
    Counts queried = new Counts(measured("latest"), measured("latest") - measured("latest_sound"));
    return delivered
        .map(
            rows ->
                new Counts(
                    rows.latest(),
                    refused(
                        queried,
                        col(Mending.RUN).equalTo(latestRun),
                        row -> row.getString(RefusedRows.RUN).equals(latestRun))))
        .orElse(queried);
  }

  /** Where the rows went that the query made of the delivered ones. */
  public Counts queried() {
    return new Counts(measured("delivered"), measured("delivered") - measured("sound"));
  }

  private long refused(Counts queried, Column which, Predicate<Row> same) {
    if (queried.quarantined() == 0) {
      return 0;
    }
    return volume == Volume.FEW
        ? brokenSeen().stream().filter(same).count()
        : broken().filter(which).count();
  }

  private long measured(String measure) {
    return number(seen(), measure);
  }

  /** What of the rows that keep the contract tells whether they mend others. */
  public Mending mending() {
    return new Mending(
        judged
            .filter(col(INTACT))
            .select(
                key().as(Mending.KEY),
                raw(RawColumns.FILE).as(Mending.FILE),
                raw(RawColumns.INGESTED_AT).as(Mending.DELIVERED_AT),
                raw(RawColumns.RUN_ID).as(Mending.RUN)));
  }

  /** Files that were looked at, if their rows were {@link Volume#FEW}. */
  public Set<String> filesSeen() {
    Set<String> files = new HashSet<>();
    CollectionConverters.asJava((Seq<?>) seen().get(FILES))
        .forEach(file -> files.add((String) file));
    return files;
  }

  /** Words that no vocabulary holds, in the rows that keep the contract. */
  public List<CheckResult> unknownWords() {
    return new UnknownWords(table).warnings(seen(), judged.filter(col(INTACT)));
  }

  /** A count by its name; an observation tells of all that it was asked for. */
  static long number(Map<String, Object> seen, String name) {
    return ((Number) Objects.requireNonNull(seen.get(name), name)).longValue();
  }

  private Map<String, Object> seen() {
    try {
      return seen.getAsJava();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while auditing " + table.fullName(), e);
    }
  }

  private Dataset<Row> intact() {
    List<Column> counts = new ArrayList<>();
    counts.add(count_if(col(INTACT)).as("sound"));
    Column latest = raw(RawColumns.RUN_ID).equalTo(latestRun);
    counts.add(count_if(latest).as("latest"));
    counts.add(count_if(latest.and(col(INTACT))).as("latest_sound"));
    counts.addAll(new UnknownWords(table).counts(col(INTACT)));
    if (volume == Volume.FEW) {
      Column row = org.apache.spark.sql.functions.struct(quarantined().toArray(Column[]::new));
      counts.add(collect_list(when(not(col(INTACT)), row)).as(QUARANTINED));
      counts.add(collect_set(raw(RawColumns.FILE)).as(FILES));
    }
    seen = new Observation();
    return judged
        .observe(seen, count(lit(1)).as("delivered"), counts.toArray(Column[]::new))
        .filter(col(INTACT));
  }

  private Dataset<Row> contractColumns(Dataset<Row> rows) {
    return rows.select(table.columns().stream().map(c -> col(c.name())).toArray(Column[]::new));
  }

  private List<Column> quarantined() {
    return List.of(
        lit(table.name()).as("table_name"),
        raw(RawColumns.FILE).as(Mending.FILE),
        raw(RawColumns.LINE).as("line"),
        rules.broken().as("rules"),
        coalesce(raw(RawColumns.UNPARSED), to_json(asDelivered())).as("row"),
        raw(RawColumns.RUN_ID).as(Mending.RUN),
        raw(RawColumns.INGESTED_AT).as(Mending.DELIVERED_AT),
        key().as(Mending.KEY),
        lit(null).cast(DataTypes.StringType).as(Mending.MENDED));
  }

  private Column key() {
    return table.keyColumns().isEmpty()
        ? lit(null).cast(DataTypes.LongType)
        : KeyHashes.hash(table.keyColumns());
  }

  private Column asDelivered() {
    StructType raw = (StructType) judged.schema().apply(RawColumns.RAW).dataType();
    Column[] fields =
        Arrays.stream(raw.fieldNames())
            .filter(name -> !RawColumns.NAMES.contains(name))
            .map(name -> raw(name).as(name))
            .toArray(Column[]::new);
    return org.apache.spark.sql.functions.struct(fields);
  }

  /**
   * Whether no key was delivered twice. Asked where rows are many: sorting them all to find the
   * latest of each key costs several times what this costs.
   */
  private boolean distinctKeys() {
    if (table.keyColumns().isEmpty()) {
      return false;
    }
    return judged
        .select(KeyHashes.hash(table.keyColumns()).as("key"))
        .filter("key is not null")
        .groupBy("key")
        .agg(count(lit(1)).as("n"))
        .filter("n > 1")
        .isEmpty();
  }

  private static Column raw(String name) {
    return col(RawColumns.RAW).getField(name);
  }
}
