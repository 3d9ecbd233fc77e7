package org.almoner.engine;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A file from which nothing is to be taken, found out while it was read. It costs itself: all other
 * files are taken in.
 */
public final class UnreadableFileException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  /**
   * @param reason what is wrong, and the remedy; follows the file's name, names no value of it
   */
  public UnreadableFileException(String reason) {
    this(reason, null);
  }

  public UnreadableFileException(String reason, @Nullable Throwable cause) {
    super(ExitCode.GATE_FAILED, reason, cause);
  }

  /** A file that the storage does not give. */
  public static UnreadableFileException unopened(IOException e) {
    return new UnreadableFileException(
        "cannot be opened (%s); mend its permissions or deliver it again"
            .formatted(e.getClass().getSimpleName()),
        e);
  }

  /**
   * A file that is wrong at a place.
   *
   * @param place such as {@code segment 12}
   * @param fault what is wrong there; names no value of the file
   */
  public static UnreadableFileException at(String place, String fault) {
    return new UnreadableFileException("at %s %s; deliver the file again".formatted(place, fault));
  }
}
