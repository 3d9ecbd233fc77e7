package org.almoner.engine.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Rule;
import org.almoner.engine.Table;
import org.almoner.engine.audit.BrokenRows;
import org.almoner.engine.audit.Conformity;
import org.almoner.engine.audit.Counts;
import org.almoner.engine.audit.Delivered;
import org.almoner.engine.audit.Gates;
import org.almoner.engine.audit.RowAudit;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.audit.Volume;
import org.almoner.engine.audit.Written;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.delivery.Increment;
import org.almoner.engine.delivery.LostRows;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.delivery.RawView;
import org.almoner.engine.delivery.Receipts;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.values.Reading;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Write, audit, publish: rows are written where no reader looks, measured on the way, judged by the
 * table's gates, and become visible in one commit or not at all. Rows that equal the published ones
 * are thrown away again, so that a table changes only when its content does.
 */
public final class Publisher {
  private final SparkSession spark;
  private final Lake lake;
  private final TableWriter writer;
  private final QuarantineWriter quarantine;
  private final Gates gates;
  private final BusinessDate date;
  private final Consumer<Table> beforeJudging;

  /**
   * @param beforeJudging called with a table whose rows are written: waits for the tables that its
   *     gates look things up in, or throws where they will not come
   */
  public Publisher(
      SparkSession spark, Lake lake, BusinessDate date, Consumer<Table> beforeJudging) {
    this.spark = spark;
    this.lake = lake;
    this.date = date;
    this.writer = new TableWriter(spark, lake);
    this.quarantine = new QuarantineWriter(spark, lake, writer);
    this.gates = new Gates(spark, lake, date);
    this.beforeJudging = beforeJudging;
  }

  /**
   * Publishes the rows of a whole table, or of the business date in a partitioned one.
   *
   * @throws BlockedException where a gate keeps the previous version
   */
  public Published publish(Table table, Dataset<Row> rows, Origin origin) {
    Volume volume = origin.volume(lake);
    List<Rule> rules = TableAudit.rowRules(table);
    rules.addAll(lake.terms(table).constraints());
    TableAudit audit = new TableAudit(table, rules).collecting(volume);
    Dataset<Row> conforming = Conformity.conform(table, rows);
    Written written = judgeable(writer.replace(audit, conforming, partition(table)));
    return finish(written, origin, Delivered.none(audit.content().rows()));
  }

  /**
   * How a staging query sees its raw table: trimmed text, blanks null, the row as a whole; all
   * rows, or those delivered since.
   */
  public Dataset<Row> rawView(SparkSession spark, Table raw, Optional<Increment> increment) {
    Dataset<Row> rows =
        increment
            .map(since -> lake.read(spark, raw, since.delivered(raw)))
            .orElseGet(() -> lake.read(spark, raw));
    return new RawView(raw).of(rows);
  }

  /**
   * Publishes the rows of a staging table that keep its contract, perhaps only of those delivered
   * since the version before; the others go to quarantine.
   *
   * @throws BlockedException where a gate keeps the previous version
   */
  public Published stage(Reading reading, Dataset<Row> texts, Origin origin) {
    Table table = reading.staging();
    RowAudit rows =
        new RowAudit(
            reading,
            origin.volume(lake),
            texts,
            origin.delivered(lake, texts.sparkSession()),
            origin.latestRun(lake));
    Optional<Deletions> deletions = deletions(table, rows, origin);
    Written written = judgeable(new Staging(lake, writer, rows, origin, deletions).write(table));
    Counts counts = rows.counts();
    List<BrokenRows> broken = quarantine.take(rows, written.audit(), origin);
    List<CheckResult> checks = new ArrayList<>(rows.unknownWords());
    counts.besides(table, rows.queried()).ifPresent(checks::add);
    if (origin.latestRun(lake).equals(origin.draft().runId())) {
      checks.addAll(new LostRows(lake, table, rows, origin).checks());
      deletions.ifPresent(marks -> checks.add(marks.vanished(after(written))));
      Deletions.untold(lake, table, origin).ifPresent(checks::add);
    }
    return finish(written, origin, new Delivered(counts, rows.latestCounts(), broken, checks));
  }

  private Written judgeable(Written written) {
    try {
      beforeJudging.accept(written.table());
      return written;
    } catch (RuntimeException e) {
      lake.discard(written.folder());
      throw e;
    }
  }

  private Dataset<Row> after(Written written) {
    return lake.read(spark, written.table(), written.after());
  }

  /** Of a feed that delivered all rows there are, now or before. */
  private Optional<Deletions> deletions(Table table, RowAudit rows, Origin origin) {
    Receipts receipts = Receipts.of(lake, origin.inputs().get(0));
    return receipts.snapshotRuns().isEmpty() || table.keyColumns().isEmpty()
        ? Optional.empty()
        : Optional.of(new Deletions(table, rows.judged(), receipts));
  }

  private Published finish(Written written, Origin origin, Delivered delivered) {
    Counts counts = delivered.all();
    List<BrokenRows> broken = delivered.broken();
    Table table = written.table();
    List<CheckResult> checks = new ArrayList<>(BrokenRows.warnings(table, origin.unit(), broken));
    checks.addAll(delivered.checks());
    Map<String, Double> newest = gates.newest(written);
    checks.addAll(gates.judge(written, delivered.latest(), newest));
    if (checks.stream().anyMatch(CheckResult::blocks)) {
      lake.discard(written.folder());
      throw new BlockedException(
          table, new Published(origin.inputs(), 0, counts, false, checks, broken));
    }
    boolean changed = writer.publish(written, origin.withNewest(newest));
    gates.published(written);
    return new Published(origin.inputs(), written.judged().rows(), counts, changed, checks, broken);
  }

  private String partition(Table table) {
    return table.partition().isPresent() ? date.toString() : "";
  }
}
