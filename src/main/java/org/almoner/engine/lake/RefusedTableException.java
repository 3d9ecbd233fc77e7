package org.almoner.engine.lake;

import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;
import org.jspecify.annotations.Nullable;

/** A table of which no new version is published, with what was found. */
public abstract class RefusedTableException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  private final transient Published outcome;

  /**
   * @param outcome all checks, at least one of which blocks
   */
  RefusedTableException(String message, Published outcome, @Nullable Throwable cause) {
    super(ExitCode.GATE_FAILED, message, cause);
    this.outcome = outcome;
  }

  /** What was found; no row was published. */
  public Published outcome() {
    return outcome;
  }
}
