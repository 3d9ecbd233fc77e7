package org.almoner.frame;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.almoner.engine.Audience;
import org.almoner.engine.UsageException;

/**
 * The data or the question must change, not the program: an unknown column, a value that is no
 * number, an arm without rows. The message says what, where and what to do.
 */
public final class InputException extends UsageException {
  private static final long serialVersionUID = 1L;

  public InputException(String message) {
    super(message);
  }

  public InputException(String message, Throwable cause) {
    super(message, cause);
  }

  private InputException(Audience audience, String message) {
    super(audience, message, null);
  }

  /** One that lists values of the data, for whoever gave them. */
  public static InputException quoting(String message) {
    return new InputException(Audience.CALLER, message);
  }

  /** A file that was asked for and cannot be written. */
  public static InputException unwritable(Path file, IOException cause) {
    String reason =
        cause instanceof NoSuchFileException ? "there is no such folder" : cause.getMessage();
    return new InputException(file + ": cannot be written: " + reason, cause);
  }
}
