package org.almoner.engine;

import org.jspecify.annotations.Nullable;

/** Work that was given up because the user or the system asked for its end. */
public final class StoppedException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  private StoppedException(ExitCode code, String message, @Nullable Throwable cause) {
    super(code, message, cause);
  }

  /** A job of a process that is to end with a code of a signal. */
  public static StoppedException bySignal(ExitCode code) {
    String signal = code == ExitCode.INTERRUPTED ? "SIGINT" : "SIGTERM";
    return new StoppedException(code, "stopped by " + signal + " before it was over", null);
  }

  /** A query that its user stopped; the process goes on. */
  public static StoppedException byUser(String message, Throwable cause) {
    return new StoppedException(ExitCode.INTERRUPTED, message, cause);
  }
}
