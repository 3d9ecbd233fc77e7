package org.almoner.engine.landing;

import java.io.IOException;

/** Bytes from which nothing can be taken, found out while they were read. */
final class UnreadableFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is wrong, and the remedy; names no value of the file
   */
  UnreadableFileException(String reason) {
    super(reason);
  }

  UnreadableFileException(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** A file that the storage does not give. */
  static UnreadableFileException unopened(IOException e) {
    return new UnreadableFileException(
        "cannot be opened (%s); mend its permissions or deliver it again"
            .formatted(e.getClass().getSimpleName()),
        e);
  }
}
