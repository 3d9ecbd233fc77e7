package org.almoner.engine.run;

import org.almoner.engine.ExitCode;

/** A job was given up because the process is to end. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  StoppedException(ExitCode code) {
    super(
        code == ExitCode.INTERRUPTED
            ? "stopped by SIGINT before it was over"
            : "stopped by SIGTERM before it was over");
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
