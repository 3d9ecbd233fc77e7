package org.almoner.engine.lake;

import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;

/**
 * A Delta log that Almoner cannot understand: a file of it is lost or damaged, or another tool has
 * upgraded the table to features unknown here.
 */
final class UnreadableLogException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  private final boolean damaged;

  private UnreadableLogException(String message, boolean damaged, Throwable cause) {
    super(ExitCode.GATE_FAILED, message, cause);
    this.damaged = damaged;
  }

  static UnreadableLogException damaged(String message, Throwable cause) {
    return new UnreadableLogException(message, true, cause);
  }

  static UnreadableLogException upgraded(Throwable cause) {
    return new UnreadableLogException(
        "another tool has upgraded the table to features that Almoner does not know", false, cause);
  }

  boolean damaged() {
    return damaged;
  }
}
