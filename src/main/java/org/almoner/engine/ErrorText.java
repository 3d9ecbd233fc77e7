package org.almoner.engine;

import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkThrowable;

/**
 * An error in one line that names no value of a row, for the ledger, the summary and the terminal.
 *
 * <p>The messages of an {@link AlmonerException} for everybody are told. Of every other error the
 * kind is told, for Spark its condition without parameters, and where it came about: what libraries
 * say may quote a row.
 */
public final class ErrorText {
  private static final String OURS = "org.almoner.";
  private static final Pattern CONDITION = Pattern.compile("[A-Z][A-Z0-9_]*(\\.[A-Z0-9_]+)*");
  private static final int DEEPEST = 10;

  public static String of(Throwable error) {
    return of(error, DEEPEST);
  }

  private static String of(Throwable error, int deeper) {
    Optional<String> written = written(error);
    if (written.isPresent()) {
      return written.get();
    }
    Optional<String> condition = condition(error);
    if (condition.isPresent()) {
      return condition.get();
    }
    Throwable cause = error.getCause();
    return cause == null || cause == error || deeper == 0
        ? kind(error)
        : kind(error) + ", because of " + of(cause, deeper - 1);
  }

  private static Optional<String> written(Throwable error) {
    return error instanceof AlmonerException foreseen && foreseen.audience() == Audience.EVERYBODY
        ? foreseen.getMessage().strip().lines().findFirst()
        : Optional.empty();
  }

  private static Optional<String> condition(Throwable error) {
    return error instanceof SparkThrowable spark
            && spark.getCondition() != null
            && CONDITION.matcher(spark.getCondition()).matches()
        ? Optional.of("Spark error " + spark.getCondition())
        : Optional.empty();
  }

  /** The class, and the line of ours that was running. */
  private static String kind(Throwable error) {
    String name = error.getClass().getSimpleName();
    for (StackTraceElement frame : error.getStackTrace()) {
      if (frame.getClassName().startsWith(OURS)) {
        return "%s at %s:%d".formatted(name, frame.getFileName(), frame.getLineNumber());
      }
    }
    return name;
  }

  private ErrorText() {}
}
