package org.almoner.engine.query;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.FunctionIdentifier;

/**
 * A session in which queries are read and answered: functions that queries may not call are not in
 * its registry, nothing in a text is replaced by variables, no script runs and no path is a table.
 * The rules refuse all of these; this is the wall behind them.
 */
final class QuerySession {

  static org.apache.spark.sql.classic.SparkSession beside(SparkSession spark) {
    SparkSession session = spark.newSession();
    session.conf().set("spark.sql.shuffle.partitions", partitions(spark));
    session.conf().set("spark.sql.variable.substitute", "false");
    session.conf().set("spark.sql.scripting.enabled", "false");
    session.conf().set("spark.sql.runSQLOnFiles", "false");
    session.conf().set("spark.sql.session.timeZone", "UTC");
    for (String name : FunctionRules.committed().refused()) {
      FunctionIdentifier function = new FunctionIdentifier(name);
      session.sessionState().functionRegistry().dropFunction(function);
      session.sessionState().tableFunctionRegistry().dropFunction(function);
    }
    return (org.apache.spark.sql.classic.SparkSession) session;
  }

  private static String partitions(SparkSession spark) {
    return spark.conf().get("spark.sql.shuffle.partitions");
  }

  private QuerySession() {}
}
