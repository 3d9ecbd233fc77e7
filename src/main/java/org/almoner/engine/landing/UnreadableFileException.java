package org.almoner.engine.landing;

import java.io.IOException;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;
import org.jspecify.annotations.Nullable;

/** Bytes from which nothing can be taken, found out while they were read. */
final class UnreadableFileException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is wrong, and the remedy; names no value of the file
   */
  UnreadableFileException(String reason) {
    this(reason, null);
  }

  UnreadableFileException(String reason, @Nullable Throwable cause) {
    super(ExitCode.GATE_FAILED, reason, cause);
  }

  /** A file that the storage does not give. */
  static UnreadableFileException unopened(IOException e) {
    return new UnreadableFileException(
        "cannot be opened (%s); mend its permissions or deliver it again"
            .formatted(e.getClass().getSimpleName()),
        e);
  }
}
