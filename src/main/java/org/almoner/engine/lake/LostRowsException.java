package org.almoner.engine.lake;

import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;

/** What lies in a staged folder is not what was written there; nothing of it is published. */
public final class LostRowsException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  public LostRowsException(String folder, long counted, long held) {
    super(
        ExitCode.INTERNAL,
        "%s: %d rows were written, but its files hold %d; something else changed them: run again"
            .formatted(folder, counted, held),
        null);
  }
}
