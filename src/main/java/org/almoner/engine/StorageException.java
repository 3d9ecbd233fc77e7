package org.almoner.engine;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** A file or folder that cannot be listed, read or written, by its name. */
public final class StorageException extends AlmonerException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message such as "Cannot write data/lake/ops"; the system's reason is added where it is
   *     one that names no content
   */
  public StorageException(String message, IOException cause) {
    super(ExitCode.INTERNAL, message + reason(cause), cause);
  }

  @Override
  public synchronized IOException getCause() {
    return (IOException) Objects.requireNonNull(super.getCause());
  }

  private static String reason(IOException cause) {
    return cause instanceof FileSystemException file && file.getReason() != null
        ? ": " + file.getReason()
        : "";
  }
}
