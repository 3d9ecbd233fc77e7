package org.almoner.engine.landing;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.almoner.engine.AlmonerException;
import org.almoner.engine.ExitCode;
import org.almoner.engine.UnreadableFileException;
import org.jspecify.annotations.Nullable;

/**
 * Files that showed while they were read that they cannot be taken in as they are. They cost
 * themselves: the other files are taken in without them.
 */
public final class RefusedFileException extends AlmonerException {
  private static final long serialVersionUID = 1;

  private final TreeMap<String, String> problems;

  /**
   * @param problems by name of the file; each names the file and the remedy, and no value
   */
  private RefusedFileException(Map<String, String> problems, @Nullable Throwable cause) {
    super(ExitCode.GATE_FAILED, String.join("; ", problems.values()), cause);
    this.problems = new TreeMap<>(problems);
  }

  private RefusedFileException(String file, String problem, @Nullable Throwable cause) {
    this(Map.of(file, problem), cause);
  }

  /** All files that an attempt to take some in found to be such; empty where there were none. */
  public static Optional<RefusedFileException> of(Collection<FileReading> readings) {
    Map<String, String> problems = new TreeMap<>();
    readings.stream()
        .filter(reading -> !reading.refusal().isEmpty())
        .forEach(reading -> problems.put(reading.file(), reading.refusal()));
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(new RefusedFileException(problems, null));
  }

  /** A file of whose bytes nothing can be made. */
  static RefusedFileException unreadable(LandingFile file, UnreadableFileException reason) {
    return new RefusedFileException(file.name(), file.name() + " " + reason.getMessage(), reason);
  }

  /** A file at which its reader failed: an error of the program that costs the file alone. */
  static RefusedFileException failed(LandingFile file, Exception failure) {
    return new RefusedFileException(
        file.name(),
        "%s cannot be read: its reader failed (%s); report it with the file"
            .formatted(file.name(), failure.getClass().getSimpleName()),
        failure);
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

  /** By name of the file below the landing directory, what is wrong and the remedy. */
  public Map<String, String> problems() {
    return Collections.unmodifiableMap(problems);
  }
}
