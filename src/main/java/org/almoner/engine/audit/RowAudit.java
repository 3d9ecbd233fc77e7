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
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.almoner.engine.CheckResult;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Table;
import org.almoner.engine.values.Reading;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
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
  private static final String OCCURRENCE = "_occurrence";
  private static final String RECENCY = "_recency";
  private static final String QUARANTINED = "quarantined";
  private static final String FILES = "files";

  private final Table table;
  private final Volume volume;
  private final RowRules rules;
  private final Dataset<Row> judged;
  private final String latestRun;
  private Observation seen = new Observation();

  /**
   * @param texts what the table is read from, and {@link RawColumns#RAW}
   * @param latestRun the run that took in the latest delivery
   */
  public RowAudit(Reading reading, Volume volume, Dataset<Row> texts, String latestRun) {
    this.latestRun = latestRun;
    this.table = reading.staging();
    this.volume = volume;
    this.rules = RowRules.of(reading);
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
      sound = sound.withColumn(OCCURRENCE, occurrence(table));
    }
    if (volume == Volume.FEW || !distinctKeys()) {
      sound = sound.withColumn(RECENCY, row_number().over(latestFirst())).filter(RECENCY + " = 1");
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
            first(raw(RawColumns.RUN_ID)).over(latestFirst()).as("winner"))
        .filter(col("run").equalTo(run).and(col("winner").notEqual(run)));
  }

  /** Rows that break the contract, as {@link Quarantine} keeps them. */
  public Dataset<Row> broken() {
    return judged.filter(not(col(INTACT))).select(quarantined().toArray(Column[]::new));
  }

  /**
   * The rows that {@link #broken()} finds, by file and line, if they were {@link Volume#FEW}; there
   * once the kept rows have been written.
   */
  public List<Row> brokenSeen() {
    List<Row> rows = new ArrayList<>();
    CollectionConverters.asJava((Seq<?>) seen().get(QUARANTINED))
        .forEach(row -> rows.add((Row) row));
    Comparator<Row> byFile = Comparator.comparing(row -> row.getString(1));
    rows.sort(byFile.thenComparing(row -> row.getString(5)).thenComparing(row -> row.getLong(2)));
    return rows;
  }

  /** Where the rows went, once the kept rows have been written. */
  public Counts counts() {
    long delivered = number(seen(), "delivered");
    return new Counts(delivered, delivered - number(seen(), "sound"));
  }

  /** The same of the latest delivery alone. */
  public Counts latestCounts() {
    long delivered = number(seen(), "latest");
    return new Counts(delivered, delivered - number(seen(), "latest_sound"));
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

  private WindowSpec latestFirst() {
    return Window.partitionBy(identity())
        .orderBy(
            raw(RawColumns.INGESTED_AT).desc(),
            raw(RawColumns.RUN_ID).desc(),
            raw(RawColumns.FILE).desc(),
            raw(RawColumns.LINE).desc());
  }

  /**
   * What tells one row from another: its key. Rows without a key are told apart by all they hold
   * and by how often that stood in the same file, so that a second delivery of a file adds nothing.
   */
  private Column[] identity() {
    if (!table.keyColumns().isEmpty()) {
      return table.keyColumns().stream().map(k -> col(k)).toArray(Column[]::new);
    }
    List<Column> identity = new ArrayList<>();
    table.columns().forEach(c -> identity.add(col(c.name())));
    identity.add(col(OCCURRENCE));
    return identity.toArray(Column[]::new);
  }

  /** Counts equal rows of a file, in the order of their lines. */
  private static Column occurrence(Table table) {
    List<Column> same = new ArrayList<>(List.of(raw(RawColumns.RUN_ID), raw(RawColumns.FILE)));
    table.columns().forEach(c -> same.add(col(c.name())));
    return row_number()
        .over(Window.partitionBy(same.toArray(Column[]::new)).orderBy(raw(RawColumns.LINE)));
  }

  private static Column raw(String name) {
    return col(RawColumns.RAW).getField(name);
  }
}
