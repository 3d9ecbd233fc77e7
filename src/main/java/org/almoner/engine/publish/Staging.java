package org.almoner.engine.publish;

import java.util.Optional;
import org.almoner.engine.Table;
import org.almoner.engine.audit.KeyHashes;
import org.almoner.engine.audit.RowAudit;
import org.almoner.engine.audit.TableAudit;
import org.almoner.engine.audit.Volume;
import org.almoner.engine.audit.Written;
import org.almoner.engine.delivery.Deletions;
import org.almoner.engine.delivery.Origin;
import org.almoner.engine.lake.Lake;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes the next version of a staging table.
 *
 * @param deletions for tables whose feed tells by absence that a row is gone
 */
record Staging(
    Lake lake, TableWriter writer, RowAudit rows, Origin origin, Optional<Deletions> deletions) {

  /** Looks for the latest of each key only where a key may have been delivered more than once. */
  Written write(Table table) {
    Table stored = deletions.map(Deletions::stored).orElse(table);
    TableAudit audit =
        new TableAudit(stored, lake.terms(stored).constraints()).collecting(rows.volume());
    boolean fewAtOnce = rows.volume() == Volume.FEW && origin.deliveredOnce(lake);
    if (fewAtOnce && !table.keyColumns().isEmpty()) {
      Written written = write(audit, rows.everyDelivery());
      if (audit.keys().map(KeyHashes::repeated).orElse(0L) == 0) {
        return written;
      }
    }
    return write(audit, rows.kept());
  }

  private Written write(TableAudit audit, Dataset<Row> kept) {
    Dataset<Row> marked = deletions.map(marks -> marks.delivered(kept)).orElse(kept);
    return origin
        .increment()
        .map(since -> writer.add(audit, marked, since.before(audit.table()), deletions))
        .orElseGet(() -> writer.replace(audit, marked, ""));
  }
}
