package org.almoner.support;

import io.delta.sql.DeltaSparkSessionExtension;
import org.almoner.engine.Table;
import org.apache.spark.sql.SparkSession;

/** A session in which Delta Spark writes, as another tool beside ours does. */
public final class ForeignTool {
  private static final SparkSession SESSION = open();

  public static SparkSession session() {
    return SESSION;
  }

  /** The table of a lake as Delta's statements name it. */
  public static String name(TestLake lake, Table table) {
    return "delta.`" + lake.lake().folder(table).toUri().getPath() + "`";
  }

  private static SparkSession open() {
    SparkSession ours = TestSpark.session();
    SparkSession.clearDefaultSession();
    SparkSession.clearActiveSession();
    SparkSession delta =
        SparkSession.builder()
            .withExtensions(new DeltaSparkSessionExtension())
            .config("spark.sql.catalog.spark_catalog", DELTA_CATALOG)
            .config("spark.databricks.delta.snapshotPartitions", "1")
            .config("spark.sql.runSQLOnFiles", "true")
            .getOrCreate();
    SparkSession.setDefaultSession(ours);
    SparkSession.setActiveSession(ours);
    return delta;
  }

  private static final String DELTA_CATALOG = "org.apache.spark.sql.delta.catalog.DeltaCatalog";

  private ForeignTool() {}
}
