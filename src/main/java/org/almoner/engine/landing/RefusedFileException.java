package org.almoner.engine.landing;

import java.util.Optional;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * A file that showed while it was read that it cannot be taken in as it is. It costs itself: the
 * other files are taken in without it.
 */
public final class RefusedFileException extends AlmonerException {
  private static final long serialVersionUID = 1;

  private final String file;

  /**
   * @param problem names the file and the remedy, and no value
   */
  private RefusedFileException(String file, String problem, @Nullable Throwable cause) {
    super(ExitCode.GATE_FAILED, problem, cause);
    this.file = file;
  }

  /** A file of whose bytes nothing can be made. */
  static RefusedFileException unreadable(LandingFile file, UnreadableFileException reason) {
    return new RefusedFileException(file.name(), file.name() + " " + reason.getMessage(), reason);
  }

  /** A Parquet file that cannot be read to its end. */
  static RefusedFileException damaged(LandingFile file, Throwable failure) {
    return new RefusedFileException(
        file.name(),
        file.name() + " cannot be read as Parquet, it is damaged: deliver it again",
        failure);
  }

  /** A file whose bytes are not those that it was found with. */
  public static RefusedFileException changed(LandingFile file) {
    return new RefusedFileException(
        file.name(),
        file.name() + " was changed while it was read: the next run takes it in as it is then",
        null);
  }

  /** Why a task failed, where it was for a file; Spark hands on what a task threw as a cause. */
  public static Optional<RefusedFileException> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RefusedFileException refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }

  /** Name of the file below the landing directory. */
  public String file() {
    return file;
  }
}
