package org.almoner.engine.audit;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import org.almoner.engine.Layer;
import org.almoner.engine.Phi;
import org.almoner.engine.Table;
import org.apache.spark.sql.types.DataTypes;

/** Where rows go that break their contract: one table per domain. */
public final class Quarantine {

  public static Table table(String domain) {
    return Table.of(
            domain, Layer.STAGING, "quarantine", "one row per delivered row that broke a rule")
        .required("table_name", StringType, "staging table that refused the row")
        .required("file", StringType, "delivered file, below the landing directory")
        .required("line", LongType, "line the row starts on")
        .required("rules", DataTypes.createArrayType(StringType), "all rules it broke")
        .required("row", StringType, "the row as delivered, JSON, or its text if it has no columns")
        .required("run_id", StringType, "run that took the row in")
        .optional("delivered_at", TimestampType, "business instant that took the row in")
        .optional("key_hash", LongType, "xxHash64 of the row's key; null where it cannot be read")
        .optional("mended_by_run", StringType, "run whose delivery mended it; null while it stands")
        .phi(Phi.DIRECT, "row")
        .phi(Phi.QUASI, "file")
        .partitionedBy("table_name");
  }

  private Quarantine() {}
}
