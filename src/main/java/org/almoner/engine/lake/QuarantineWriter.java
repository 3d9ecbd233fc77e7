package org.almoner.engine.lake;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.almoner.engine.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Puts the rows that a staging table refuses into quarantine, one table after the other. */
final class QuarantineWriter {
  private final SparkSession spark;
  private final Lake lake;
  private final TableWriter writer;
  private final ReentrantLock writing = new ReentrantLock();

  QuarantineWriter(SparkSession spark, Lake lake, TableWriter writer) {
    this.spark = spark;
    this.lake = lake;
    this.writer = writer;
  }

  /**
   * Takes the broken rows in place of those of the staging table that were there or, where only
   * what was delivered since was looked at, beside them; each once, whatever a killed attempt left.
   *
   * @return what was looked at, and what an earlier attempt at this run had looked at
   */
  List<BrokenRows> take(Table of, RowAudit rows, Origin origin) {
    Table quarantine = Quarantine.table(of.domain());
    long broken = rows.counts().quarantined();
    writing.lock();
    try {
      boolean held = !lake.partition(quarantine, of.name()).isEmpty();
      if (broken > 0 || (held && origin.increment().isEmpty())) {
        replace(of, rows, origin);
      }
      List<BrokenRows> seen = seen(of, rows, origin);
      long taken = seen.stream().mapToLong(BrokenRows::rows).sum();
      if (taken < broken) {
        throw new IllegalStateException(
            "%s: %d rows broke a rule, but %d reached quarantine"
                .formatted(of.fullName(), broken, taken));
      }
      return seen;
    } finally {
      writing.unlock();
    }
  }

  private void replace(Table of, RowAudit rows, Origin origin) {
    Table quarantine = Quarantine.table(of.domain());
    Dataset<Row> broken =
        rows.volume() == Volume.FEW
            ? spark.createDataFrame(rows.brokenSeen(), quarantine.schema())
            : rows.broken();
    if (origin.increment().isPresent()) {
      broken = held(of, broken.sparkSession()).union(broken).distinct();
    }
    TableAudit audit = new TableAudit(quarantine, List.of());
    writer.publish(writer.replace(audit, broken, of.name()), origin);
  }

  private List<BrokenRows> seen(Table of, RowAudit rows, Origin origin) {
    String run = origin.draft().runId();
    boolean attempted =
        origin
            .increment()
            .flatMap(since -> since.before().provenance())
            .map(made -> made.runId().equals(run))
            .orElse(false);
    if (attempted) {
      return BrokenRows.of(held(of, spark).filter(col("run_id").equalTo(run)));
    }
    if (rows.volume() == Volume.FEW) {
      return BrokenRows.of(rows.brokenSeen());
    }
    return BrokenRows.of(origin.increment().isPresent() ? rows.broken() : held(of, spark));
  }

  private Dataset<Row> held(Table of, SparkSession spark) {
    Table quarantine = Quarantine.table(of.domain());
    return lake.read(spark, quarantine, lake.partition(quarantine, of.name()));
  }
}
