package org.almoner.engine.delivery;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_min;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.isnotnull;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.almoner.engine.CheckResult;
import org.almoner.engine.RawColumns;
import org.almoner.engine.Severity;
import org.almoner.engine.Table;
import org.almoner.engine.audit.KeyHashes;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.TableVersion;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/**
 * Rows of a feed whose deliveries each hold all rows there are. One that a later snapshot lacks is
 * deleted from the business instant of that snapshot on, until it comes again. A row that is broken
 * is there; a snapshot with a row whose key cannot be read deletes nothing, for it may be any.
 */
public final class Deletions {
  private static final String DELETED_AT = "_deleted_at";
  private static final String KNOWN = "_known";
  private static final String LAST = "_last";
  private static final String PRESENT = "_present";

  /** More than this share of the living rows gone at once looks like half a file. */
  private static final double SUSPICIOUS_SHARE = 0.1;

  private final Table table;
  private final List<Column> snapshots;
  private final Dataset<Row> presence;

  /**
   * @param rows all that was delivered, or what was since the version before, broken rows too: the
   *     contract's columns and {@link RawColumns#RAW}
   * @param receipts of the raw table
   */
  public Deletions(Table table, Dataset<Row> rows, Receipts receipts) {
    Column readable = isnotnull(KeyHashes.hash(table.keyColumns()));
    Column counts = not(superseded(receipts));
    this.table = stored(table);
    this.snapshots =
        rows
            .filter(raw(RawColumns.RUN_ID).isInCollection(receipts.snapshotRuns()))
            .groupBy(raw(RawColumns.INGESTED_AT).as(LAST))
            .agg(count_if(counts.and(not(readable))).as("unreadable"))
            .filter("unreadable = 0")
            .select(LAST)
            .orderBy(LAST)
            .collectAsList()
            .stream()
            .map(row -> lit(row.get(0)))
            .toList();
    Column instant = raw(RawColumns.INGESTED_AT);
    Column last = col(LAST);
    this.presence =
        rows.filter(readable)
            .groupBy(key())
            .agg(max(instant).as(LAST), max(when(counts, instant)).as(PRESENT))
            .withColumn(
                DELETED_AT,
                when(col(PRESENT).eqNullSafe(last), first(at -> at.gt(last)))
                    .otherwise(first(at -> at.geq(last))))
            .withColumn(KNOWN, lit(true))
            .drop(LAST, PRESENT);
  }

  /** The table as it is stored, with the column that tells when a row was deleted. */
  public Table stored() {
    return table;
  }

  public static Table stored(Table table) {
    return table.optional(
        DELETED_AT,
        DataTypes.TimestampType,
        "business instant of the first full delivery without the row; null while it is delivered");
  }

  /** The table with that column where a version has it. */
  public static Table stored(Table table, TableVersion version) {
    boolean deletes = version.schemaJson().contains('"' + DELETED_AT + '"');
    boolean told = table.columns().stream().anyMatch(c -> c.name().equals(DELETED_AT));
    return deletes && !told ? stored(table) : table;
  }

  /** The table with that column where its latest version has it. */
  public static Table stored(Lake lake, Table table) {
    return lake.latest(table).map(version -> stored(table, version)).orElse(table);
  }

  /** The latest rows, without those that were deleted before an instant. */
  public static Dataset<Row> alive(Lake lake, SparkSession spark, Table table, Instant asOf) {
    Table stored = stored(lake, table);
    Dataset<Row> rows = lake.read(spark, stored);
    return stored.equals(table)
        ? rows
        : rows.filter(col(DELETED_AT).isNull().or(col(DELETED_AT).gt(lit(asOf)))).drop(DELETED_AT);
  }

  /** Rows that were delivered. */
  public Dataset<Row> delivered(Dataset<Row> rows) {
    return joined(rows, col(DELETED_AT));
  }

  /** Rows of the version before that were not delivered again, or only broken. */
  public Dataset<Row> others(Dataset<Row> rows) {
    Column before = col("_before");
    return joined(
        rows.withColumnRenamed(DELETED_AT, "_before"),
        when(col(KNOWN), col(DELETED_AT)).otherwise(coalesce(before, first(at -> lit(true)))));
  }

  private Dataset<Row> joined(Dataset<Row> rows, Column deletedAt) {
    Dataset<Row> all = rows.join(presence, key(table), "left_outer");
    Column[] columns =
        table.columns().stream()
            .map(c -> c.name().equals(DELETED_AT) ? deletedAt.as(DELETED_AT) : col(c.name()))
            .toArray(Column[]::new);
    return all.select(columns);
  }

  /** How many rows the latest snapshot lacks that were alive before it. */
  public CheckResult vanished(Dataset<Row> rows) {
    Column latest = snapshots.isEmpty() ? lit(null) : snapshots.get(snapshots.size() - 1);
    Row counts =
        rows.agg(count_if(col(DELETED_AT).equalTo(latest)), count_if(col(DELETED_AT).isNull()))
            .head();
    long gone = counts.getLong(0);
    long before = gone + counts.getLong(1);
    return new CheckResult(
        table.fullName(),
        "at most a tenth of the rows vanish with a full delivery",
        Severity.WARN,
        gone <= SUSPICIOUS_SHARE * before,
        "%d of %d rows are not in it and marked as deleted".formatted(gone, before));
  }

  /** That a snapshot tells nothing of a table whose rows cannot be told apart by a key. */
  public static Optional<CheckResult> untold(Lake lake, Table table, Origin origin) {
    boolean snapshot = !Receipts.of(lake, origin.inputs().get(0)).snapshotRuns().isEmpty();
    return snapshot && table.keyColumns().isEmpty()
        ? Optional.of(
            new CheckResult(
                table.fullName(),
                "rows that a full delivery lacks are marked as deleted",
                Severity.WARN,
                false,
                "the table has no key, so that nothing tells which are gone: they stay"))
        : Optional.empty();
  }

  /** The first snapshot for which a condition holds; null where there is none. */
  private Column first(UnaryOperator<Column> condition) {
    Column none = lit(null).cast(DataTypes.TimestampType);
    return snapshots.isEmpty()
        ? none
        : array_min(filter(array(snapshots.toArray(Column[]::new)), condition::apply));
  }

  /** Rows of a file that came again for the same date, as part of a snapshot. */
  private static Column superseded(Receipts receipts) {
    Set<String> superseded = receipts.superseded();
    return superseded.isEmpty()
        ? lit(false)
        : concat_ws("\n", raw(RawColumns.FILE), raw(RawColumns.RUN_ID)).isInCollection(superseded);
  }

  private Column[] key() {
    return table.keyColumns().stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static String[] key(Table table) {
    return table.keyColumns().toArray(String[]::new);
  }

  private static Column raw(String name) {
    return col(RawColumns.RAW).getField(name);
  }
}
