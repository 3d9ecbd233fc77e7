package org.almoner.engine.lake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.almoner.engine.BusinessDate;
import org.almoner.engine.CheckResult;
import org.almoner.engine.Layer;
import org.almoner.engine.Rule;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Write, audit, publish: rows are written where no reader looks, measured on the way, judged by the
 * table's gates, and become visible in one commit or not at all. Rows that equal the published ones
 * are thrown away again, so that a table changes only when its content does.
 */
public final class Publisher {
  private final SparkSession spark;
  private final Lake lake;
  private final Gates gates;
  private final BusinessDate date;
  private final Consumer<Table> beforeJudging;
  private final ReentrantLock quarantining = new ReentrantLock();

  /**
   * @param beforeJudging called with a table whose rows are written: waits for the tables that its
   *     gates look things up in, or throws where they will not come
   */
  public Publisher(
      SparkSession spark, Lake lake, BusinessDate date, Consumer<Table> beforeJudging) {
    this.spark = spark;
    this.lake = lake;
    this.date = date;
    this.gates = new Gates(spark, lake, date);
    this.beforeJudging = beforeJudging;
  }

  /**
   * Publishes the rows of a whole table, or of the business date in a partitioned one.
   *
   * @param inputs the tables that the rows are made from
   * @param draft what the rows are made from; their content is filled in here
   * @throws BlockedException where a gate keeps the previous version
   */
  public Published publish(Table table, Dataset<Row> rows, List<Table> inputs, Provenance draft) {
    Volume volume = Volume.of(lake, inputs);
    if (table.layer() == Layer.STAGING) {
      Dataset<Row> conforming = Conformity.conformStaging(table, rows);
      RowAudit audit = new RowAudit(table, volume, conforming, latestRun(inputs));
      return publishStaging(table, audit, deliveredOnce(inputs), draft);
    }
    TableAudit audit = audit(table, TableAudit.rowRules(table), volume);
    Staged staged = judgeable(write(audit, Conformity.conform(table, rows), partition(table)));
    return finish(staged, draft, Delivered.none(staged.audit().content().rows()));
  }

  /** How a staging query sees its raw table: trimmed text, blanks null, the row as a whole. */
  public Dataset<Row> rawView(Table raw) {
    return RowAudit.view(raw, lake.read(spark, raw));
  }

  private Published publishStaging(
      Table table, RowAudit rows, boolean deliveredOnce, Provenance draft) {
    Staged staged = judgeable(writeKept(table, rows, deliveredOnce));
    Counts counts = rows.counts();
    List<BrokenRows> broken = quarantine(table, rows, counts, draft);
    long quarantined = broken.stream().mapToLong(BrokenRows::rows).sum();
    if (quarantined != counts.quarantined()) {
      throw new IllegalStateException(
          "%s: of %d delivered rows %d broke a rule, but %d reached quarantine"
              .formatted(table.fullName(), counts.delivered(), counts.quarantined(), quarantined));
    }
    return finish(staged, draft, new Delivered(counts, rows.latestCounts(broken), broken));
  }

  private Staged judgeable(Staged staged) {
    try {
      beforeJudging.accept(staged.table());
      return staged;
    } catch (RuntimeException e) {
      lake.discard(staged.folder());
      throw e;
    }
  }

  /** Looks for the latest of each key only where a key may have been delivered more than once. */
  private Staged writeKept(Table table, RowAudit rows, boolean deliveredOnce) {
    TableAudit audit = audit(table, List.of(), rows.volume());
    if (deliveredOnce && rows.volume() == Volume.FEW && !table.keyColumns().isEmpty()) {
      Staged staged = write(audit, rows.everyDelivery(), "");
      if (audit.keys().map(KeyHashes::repeated).orElse(0L) == 0) {
        return staged;
      }
    }
    return write(audit, rows.kept(), "");
  }

  /** A raw table changes by deliveries only: its latest version is its latest delivery. */
  private String latestRun(List<Table> inputs) {
    return inputs.stream()
        .flatMap(raw -> lake.latest(raw).stream())
        .flatMap(version -> version.provenance().stream())
        .map(Provenance::runId)
        .findFirst()
        .orElse("");
  }

  private boolean deliveredOnce(List<Table> inputs) {
    return inputs.stream()
        .allMatch(input -> lake.latest(input).map(TableVersion::number).orElse(0L) == 0);
  }

  /** Replaces the quarantined rows of one staging table; returns what is there now. */
  private List<BrokenRows> quarantine(Table of, RowAudit rows, Counts counts, Provenance draft) {
    Table quarantine = Quarantine.table(of.domain());
    TableAudit audit = audit(quarantine, List.of(), rows.volume());
    quarantining.lock();
    try {
      if (counts.quarantined() == 0 && lake.partition(quarantine, of.name()).isEmpty()) {
        return List.of();
      }
      if (rows.volume() == Volume.FEW) {
        List<Row> broken = rows.brokenSeen();
        Dataset<Row> dataset = spark.createDataFrame(broken, quarantine.schema());
        commit(write(audit, dataset, of.name()), draft);
        return BrokenRows.of(broken);
      }
      commit(write(audit, rows.broken(), of.name()), draft);
      return BrokenRows.of(lake.read(spark, quarantine, lake.partition(quarantine, of.name())));
    } finally {
      quarantining.unlock();
    }
  }

  private static TableAudit audit(Table table, List<Rule> rules, Volume volume) {
    TableAudit audit = new TableAudit(table, rules);
    return volume == Volume.FEW ? audit.withKeys() : audit;
  }

  private Staged write(TableAudit audit, Dataset<Row> rows, String partition) {
    Table table = audit.table();
    Path folder = lake.stage(table);
    Observation observation = new Observation();
    audit.observe(rows, observation).write().mode(SaveMode.Append).parquet(folder.toString());
    audit.take(observation);
    Map<String, String> values =
        table.partition().map(column -> Map.of(column, partition)).orElse(Map.of());
    return new Staged(
        folder, partition, StagedFiles.list(lake.fileSystem(), folder, values), audit);
  }

  private Published finish(Staged staged, Provenance draft, Delivered delivered) {
    Counts counts = delivered.all();
    List<BrokenRows> broken = delivered.broken();
    Table table = staged.table();
    List<CheckResult> checks = new ArrayList<>(BrokenRows.warnings(table, broken));
    checks.addAll(gates.judge(table, staged.audit(), staged.files(), delivered.latest()));
    if (checks.stream().anyMatch(CheckResult::blocks)) {
      lake.discard(staged.folder());
      throw new BlockedException(table, new Published(0, counts, false, checks, broken));
    }
    boolean changed = commit(staged, draft);
    gates.published(table, staged.audit());
    return new Published(staged.audit().content().rows(), counts, changed, checks, broken);
  }

  /** One commit, or none where nothing changes; returns whether readers see other rows now. */
  private boolean commit(Staged staged, Provenance draft) {
    Table table = staged.table();
    Optional<TableVersion> before = lake.latest(table);
    List<DataFile> replaced =
        table.partition().isPresent()
            ? lake.partition(table, staged.partition())
            : before.map(TableVersion::files).orElse(List.of());
    Content whole = contentAfter(staged, before, replaced);
    Provenance provenance = draft.withContent(whole);
    boolean sameRows = before.flatMap(TableVersion::content).equals(Optional.of(whole));
    if (sameRows && before.get().schemaJson().equals(Lake.schema(table).json())) {
      lake.discard(staged.folder());
      boolean sameMaking = before.get().provenance().map(provenance::sameMaking).orElse(false);
      if (!sameMaking) {
        lake.publish(table, new Change("WRITE", List.of(), List.of(), Map.of(), provenance));
      }
      return false;
    }
    lake.publish(table, new Change("WRITE", staged.files(), replaced, Map.of(), provenance));
    return true;
  }

  private Content contentAfter(
      Staged staged, Optional<TableVersion> before, List<DataFile> replaced) {
    Content written = staged.audit().content();
    Table table = staged.table();
    if (table.partition().isEmpty() || before.isEmpty()) {
      return written;
    }
    Content all =
        before.get().content().orElseGet(() -> TableAudit.content(lake.read(spark, table)));
    Content old =
        replaced.isEmpty() ? Content.EMPTY : TableAudit.content(lake.read(spark, table, replaced));
    return all.minus(old).plus(written);
  }

  private String partition(Table table) {
    return table.partition().isPresent() ? date.toString() : "";
  }

  /** Written files that no reader sees yet. */
  private record Staged(Path folder, String partition, List<DataFile> files, TableAudit audit) {

    Table table() {
      return audit.table();
    }
  }
}
