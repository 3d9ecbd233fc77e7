package org.almoner.engine.publish;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.almoner.engine.Table;
import org.almoner.engine.audit.BrokenRows;
import org.almoner.engine.audit.Mending;
import org.almoner.engine.audit.Quarantine;
import org.almoner.engine.audit.RowAudit;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.audit.Volume;
import org.almoner.engine.audit.Written;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Puts the rows that a staging table refuses into quarantine, one table after the other. */
final class QuarantineWriter {
  /** Rows in quarantine up to which it is asked whether a delivery mends any. */
  private static final int MOST_LOOKED_AT = 100_000;

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
   * Rows that a later delivery has mended are marked so.
   *
   * @param kept the measures of the rows that keep the contract
   * @return what stands of what was looked at, and of what an earlier attempt at this run had
   *     looked at
   */
  List<BrokenRows> take(RowAudit rows, TableAudit kept, Origin origin) {
    Table of = kept.table();
    long broken = rows.counts().quarantined();
    writing.lock();
    try {
      boolean held = !lake.partition(Quarantine.table(of.domain()), of.name()).isEmpty();
      boolean mends = mends(rows, kept, origin, held);
      if (broken > 0 || mends || (held && origin.increment().isEmpty())) {
        replace(of, rows, origin, mends);
      }
      return seen(of, rows, origin, mends);
    } finally {
      writing.unlock();
    }
  }

  /** Whether what was looked at may mend rows: those held, or others of it. */
  private boolean mends(RowAudit rows, TableAudit kept, Origin origin, boolean held) {
    boolean others = rows.counts().quarantined() > 0 && !origin.deliveredOnce(lake);
    if (origin.increment().isEmpty() || others || !held || rows.counts().delivered() == 0) {
      return others;
    }
    return rows.volume() == Volume.MANY || mendsHeld(rows, kept);
  }

  private boolean mendsHeld(RowAudit rows, TableAudit kept) {
    Set<String> files = rows.filesSeen();
    List<Row> open =
        standing(kept.table())
            .select(Mending.KEY, Mending.FILE)
            .distinct()
            .limit(MOST_LOOKED_AT)
            .collectAsList();
    return open.size() == MOST_LOOKED_AT
        || open.stream()
            .anyMatch(
                row ->
                    row.isNullAt(0)
                        ? files.contains(row.getString(1))
                        : kept.keys().map(keys -> keys.contains(row.getLong(0))).orElse(true));
  }

  private void replace(Table of, RowAudit rows, Origin origin, boolean mends) {
    Table quarantine = Quarantine.table(of.domain());
    Dataset<Row> broken =
        rows.volume() == Volume.FEW
            ? spark.createDataFrame(rows.brokenSeen(), quarantine.schema())
            : rows.broken();
    if (origin.increment().isPresent()) {
      broken = beside(held(of, broken.sparkSession()), broken);
    }
    TableAudit audit = new TableAudit(quarantine, List.of());
    Dataset<Row> all = mends ? rows.mending().of(quarantine, broken) : broken;
    Written written = writer.replace(audit, all, of.name());
    if (audit.content().rows() < rows.counts().quarantined()) {
      throw new IllegalStateException(
          "%s: %d rows broke a rule, but %d reached quarantine"
              .formatted(of.fullName(), rows.counts().quarantined(), audit.content().rows()));
    }
    writer.publish(written, origin);
  }

  /** Rows that a killed attempt had taken already come once. */
  private static Dataset<Row> beside(Dataset<Row> held, Dataset<Row> broken) {
    String[] place = {Mending.FILE, "line", Mending.RUN};
    Column[] columns = Arrays.stream(held.columns()).map(name -> col(name)).toArray(Column[]::new);
    return held.join(broken, place, "left_anti").select(columns).union(broken.select(columns));
  }

  private List<BrokenRows> seen(Table of, RowAudit rows, Origin origin, boolean mends) {
    String run = origin.draft().runId();
    boolean attempted =
        origin
            .increment()
            .flatMap(since -> since.before(of).provenance())
            .map(made -> made.runId().equals(run))
            .orElse(false);
    if (attempted) {
      return BrokenRows.of(standing(of).filter(col(Mending.RUN).equalTo(run)));
    }
    if (mends && origin.increment().isEmpty()) {
      return BrokenRows.of(standing(of));
    }
    if (rows.volume() == Volume.FEW) {
      return BrokenRows.of(rows.brokenSeen());
    }
    return BrokenRows.of(origin.increment().isPresent() ? rows.broken() : standing(of));
  }

  private Dataset<Row> standing(Table of) {
    return held(of, spark).filter(col(Mending.MENDED).isNull());
  }

  private Dataset<Row> held(Table of, SparkSession spark) {
    Table quarantine = Quarantine.table(of.domain());
    return lake.read(spark, quarantine, lake.partition(quarantine, of.name()));
  }
}
