package org.almoner.engine.run;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.AtomicFiles;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of a lake's lock, {@code <lake>/_lock/<generation>.json}, and {@code
 * <lake>/_lock.json}, where earlier releases have it.
 */
final class LockFiles {
  private static final Pattern GENERATION = Pattern.compile("(\\d{8,18})\\.json");

  private static final int ATTEMPTS = 3;

  /** Of the file in the lake's folder, which counts beside the latest of the others. */
  static final long LEGACY = 0;

  private final FileSystem files;
  private final Path lake;
  private final AtomicFiles atomic;

  LockFiles(FileSystem files, Path lake) {
    this.files = files;
    this.lake = lake;
    this.atomic = new AtomicFiles(files);
  }

  /**
   * One generation as it was found.
   *
   * @param state empty where the file holds no lock
   * @param changed by the clock of the storage, milliseconds since 1970 UTC
   */
  record Found(long generation, Optional<LockState> state, long changed) {}

  /** Ascending. */
  List<Long> generations() throws IOException {
    List<Long> generations = new ArrayList<>();
    for (FileStatus status : list()) {
      Matcher name = GENERATION.matcher(status.getPath().getName());
      if (name.matches()) {
        generations.add(Long.parseLong(name.group(1)));
      }
    }
    generations.sort(Comparator.naturalOrder());
    return generations;
  }

  /** Empty where there is none, or a later holder has cleared it. */
  Optional<Found> read(long generation) throws IOException {
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return readOnce(generation);
      } catch (IOException e) {
        // its holder renewed it while it was read: once more
      }
    }
    return readOnce(generation);
  }

  private Optional<Found> readOnce(long generation) throws IOException {
    try (InputStream in = files.open(path(generation))) {
      long changed = files.getFileStatus(path(generation)).getModificationTime();
      return Optional.of(new Found(generation, LockState.parse(in.readAllBytes()), changed));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** For how long a file has not changed, by the storage's own clock: those of machines differ. */
  Duration unchanged(Found found) throws IOException {
    Path probe = new Path(folder(), ".now-" + UUID.randomUUID());
    files.create(probe, false).close();
    try {
      long now = files.getFileStatus(probe).getModificationTime();
      return Duration.ofMillis(Math.max(0, now - found.changed()));
    } finally {
      files.delete(probe, false);
    }
  }

  /**
   * @throws java.nio.file.FileAlreadyExistsException where another holder was first
   */
  void create(long generation, LockState state) throws IOException {
    atomic.create(path(generation), state.bytes());
    atomic.prove(path(generation));
  }

  /** Only for the holder of the generation; on a local disk in place, never anew. */
  void overwrite(long generation, LockState state) throws IOException {
    Path path = path(generation);
    if (path.toUri().getScheme().equals("file")) {
      Files.write(
          java.nio.file.Path.of(path.toUri().getPath()), state.bytes(), StandardOpenOption.WRITE);
      return;
    }
    try (OutputStream out = files.create(path, true)) {
      out.write(state.bytes());
    }
  }

  void delete(long generation) throws IOException {
    files.delete(path(generation), false);
  }

  private Path path(long generation) {
    return generation == LEGACY
        ? new Path(lake, "_lock.json")
        : new Path(folder(), "%08d.json".formatted(generation));
  }

  /** As a person writes it. */
  String name(long generation) {
    Path path = path(generation);
    return path.toUri().getScheme().equals("file") ? path.toUri().getPath() : path.toString();
  }

  private FileStatus[] list() throws IOException {
    try {
      return files.listStatus(folder());
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  private Path folder() {
    return new Path(lake, "_lock");
  }
}
