package org.almoner.engine.lake;

import org.almoner.engine.Table;
import org.almoner.engine.audit.TableAudit;
import org.apache.spark.sql.SparkSession;

/** A table's content as its last commit records it, and as counting its rows gives it. */
public final class TableContents {

  public static Content recorded(Lake lake, Table table) {
    return lake.latest(table).flatMap(TableVersion::content).orElseThrow();
  }

  public static Content counted(SparkSession spark, Lake lake, Table table) {
    return TableAudit.content(lake.read(spark, table));
  }

  private TableContents() {}
}
