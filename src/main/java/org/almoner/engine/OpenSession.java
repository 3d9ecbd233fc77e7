package org.almoner.engine;

import org.apache.spark.sql.SparkSession;

/**
 * A session that somebody works with until closing it.
 *
 * @param own whether it was opened for that; one that ran before stays open
 */
public record OpenSession(SparkSession spark, boolean own) implements AutoCloseable {

  @Override
  public void close() {
    if (own) {
      spark.stop();
    }
  }
}
