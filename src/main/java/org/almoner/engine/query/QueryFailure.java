package org.almoner.engine.query;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.ResourcesException;
import org.almoner.engine.UsageException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** What went wrong with a query, said so that its writer can mend it. */
final class QueryFailure {
  private static final int LONGEST = 12;
  private static final String SCRIPT = "UNSUPPORTED_FEATURE.SQL_SCRIPTING";

  /** What to throw for what the work of a query threw. */
  static AlmonerException of(ExecutionException failure) {
    Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
    if (cause instanceof AlmonerException foreseen) {
      return foreseen;
    }
    if (isOutOfMemory(cause)) {
      return new ResourcesException(
          String.format(
              Locale.ROOT,
              "The query needs more memory than there is (%,d MiB); select fewer rows or shorter"
                  + " values, or give more: ALMONER_MEMORY=8g",
              Runtime.getRuntime().maxMemory() >> 20),
          cause);
    }
    if (has(cause, StackOverflowError.class)) {
      return tooDeep();
    }
    if (cause instanceof ParseException parse) {
      return new QueryException(
          "Not SQL: " + firstLines(String.valueOf(parse.getMessage())), parse);
    }
    if (cause instanceof AnalysisException analysis) { // the message proper, without a plan
      return new QueryException(firstLines(analysis.getSimpleMessage()), analysis);
    }
    return failed(cause);
  }

  static UsageException tooDeep() {
    return new UsageException("The query is nested too deeply; split it with a with clause");
  }

  /** What Spark could not compute is the query's fault. */
  private static UsageException failed(Throwable cause) {
    for (Throwable e = cause; e != null; e = e.getCause()) {
      if (e instanceof SparkThrowable spark && spark.getCondition() != null) {
        return new QueryException(said(spark.getCondition(), e), cause);
      }
    }
    return new QueryException(
        "The query failed: " + first(String.valueOf(cause.getMessage())), cause);
  }

  private static String said(String condition, Throwable e) {
    if (condition.equals(SCRIPT)) {
      return ParsedRules.NO_READING;
    }
    return condition.startsWith("FAILED_READ_FILE")
        ? "A file of a table cannot be read; almoner lake check names it"
        : "The query failed: " + firstLines(String.valueOf(e.getMessage()));
  }

  private static boolean isOutOfMemory(Throwable failure) {
    return has(failure, OutOfMemoryError.class)
        || String.valueOf(failure.getMessage()).contains("java.lang.OutOfMemoryError");
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable e = failure; e != null; e = e.getCause()) {
      if (type.isInstance(e)) {
        return true;
      }
    }
    return false;
  }

  private static String first(String message) {
    return message.strip().lines().findFirst().orElse("");
  }

  private static String firstLines(String message) {
    return String.join("\n", message.strip().lines().limit(LONGEST).toList());
  }

  private QueryFailure() {}
}
