package org.almoner.engine.lake;

import java.util.Map;
import java.util.Optional;
import org.almoner.engine.Table;
import org.apache.spark.sql.SparkSession;

/**
 * The record of a raw table's latest version, found again from its rows and receipts where another
 * tool changed them last.
 */
final class RawRecord {

  /** Empty where the table was never published. */
  static Optional<Provenance> of(SparkSession spark, Lake lake, Table raw) {
    return lake.latest(raw)
        .map(version -> version.provenance().orElseGet(() -> measured(spark, lake, raw)));
  }

  private static Provenance measured(SparkSession spark, Lake lake, Table raw) {
    Optional<Receipt> latest = Receipts.of(lake, raw).latest();
    Provenance record =
        new Provenance(
            latest.map(Receipt::run).orElse(""),
            "",
            latest.map(Receipt::date).orElse(""),
            "",
            Map.of(),
            TableAudit.content(lake.read(spark, raw)).toString());
    return latest.isPresent() ? record.after(Optional.empty()) : record;
  }

  private RawRecord() {}
}
