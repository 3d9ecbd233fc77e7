package org.almoner.support;

import java.util.Map;
import org.almoner.engine.Sessions;
import org.apache.spark.sql.SparkSession;

/** The one Spark session that all tests share; starting it costs more than most of them. */
public final class TestSpark {
  private static final SparkSession SESSION =
      Sessions.open(
          Sessions.Profile.SMALL, Map.of("spark.master", "local[2]", "spark.log.level", "ERROR"));

  public static SparkSession session() {
    return SESSION;
  }

  private TestSpark() {}
}
