package org.almoner.engine.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.KernelException;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.exceptions.UnsupportedProtocolVersionException;
import io.delta.kernel.exceptions.UnsupportedTableFeatureException;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.ScanImpl;
import io.delta.kernel.internal.actions.AddFile;
import io.delta.kernel.internal.util.VectorUtils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.almoner.engine.AtomicFiles;
import org.almoner.engine.StorageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The transaction log of one Delta table. Reading goes through Delta Kernel; a commit is one file
 * that is created where there is none ({@link AtomicFiles}). No Spark job runs for either: at a few
 * thousand rows those jobs would cost more than the data (see docs/decisions/0002-publishing.md).
 * Format: the Delta transaction log protocol, reader 1 and writer 2, so that every Delta reader
 * understands the tables.
 */
final class DeltaLog {
  private static final int COMMITS_PER_CHECKPOINT = 20;

  private final Path folder;
  private final Configuration hadoop;
  private final Engine kernel;

  DeltaLog(Path folder, Configuration hadoop) {
    this.folder = folder;
    this.hadoop = hadoop;
    this.kernel = DefaultEngine.create(hadoop);
  }

  /** The latest version, or empty where there is no table yet. */
  Optional<TableVersion> latest() {
    return read(() -> version(table().getLatestSnapshot(kernel)));
  }

  /**
   * Publishes a change as version {@code number}.
   *
   * @throws ConcurrentCommitException where somebody else published that version first
   */
  void commit(long number, List<String> actions) {
    Path file = CommitFiles.path(log(), number);
    try {
      byte[] lines = (String.join("\n", actions) + "\n").getBytes(StandardCharsets.UTF_8);
      new AtomicFiles(file.getFileSystem(hadoop)).create(file, lines);
    } catch (FileAlreadyExistsException e) {
      throw new ConcurrentCommitException(folder.toString(), number, e);
    } catch (IOException e) {
      throw new StorageException("Cannot write " + file, e);
    }
  }

  /** Writes a checkpoint now and then, and removes what it makes needless. */
  void afterCommit(long number, Instant now) {
    if (number > 0 && number % COMMITS_PER_CHECKPOINT == 0) {
      cleaning().checkpoint(now);
    }
  }

  /** Removes entries that are too old. */
  void clean(Instant now) {
    if (latest().isPresent()) {
      cleaning().clean(now);
    }
  }

  private LogCleaning cleaning() {
    try {
      return new LogCleaning(folder.getFileSystem(hadoop), folder, kernel);
    } catch (IOException e) {
      throw new StorageException("Cannot reach " + folder, e);
    }
  }

  /**
   * An earlier version; empty where there is none of that number, or the log no longer reaches back
   * to it.
   */
  Optional<TableVersion> at(long number) {
    return number < 0
        ? Optional.empty()
        : read(() -> version(table().getSnapshotAsOfVersion(kernel, number)));
  }

  /**
   * Empty where the log says that what is asked for is not there. A log that does not answer, or
   * says what cannot be, says nothing of the kind.
   *
   * @throws StorageException where the storage fails
   * @throws UnreadableLogException where a file of the log is lost or damaged
   */
  private <T> Optional<T> read(Supplier<T> reading) {
    try {
      return Optional.of(reading.get());
    } catch (TableNotFoundException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      if (e.getClass() == KernelException.class) { // Kernel's words for "no such version"
        return Optional.empty();
      }
      throw failure(e);
    }
  }

  private RuntimeException failure(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      boolean storage =
          cause instanceof IOException
              && !(cause instanceof JsonProcessingException)
              && !(cause instanceof FileNotFoundException);
      if (storage) {
        return new StorageException("Cannot read the log of " + folder, (IOException) cause);
      }
    }
    if (e instanceof UnsupportedTableFeatureException
        || e instanceof UnsupportedProtocolVersionException) {
      return UnreadableLogException.upgraded(e);
    }
    try {
      String fault =
          LogFault.find(folder.getFileSystem(hadoop), log())
              .orElse("the files of _delta_log do not fit together");
      return UnreadableLogException.damaged(fault, e);
    } catch (IOException again) {
      return new StorageException("Cannot read the log of " + folder, again);
    }
  }

  private io.delta.kernel.Table table() {
    return io.delta.kernel.Table.forPath(kernel, folder.toString());
  }

  private TableVersion version(Snapshot snapshot) {
    long number = snapshot.getVersion();
    return new TableVersion(
        number, files(snapshot), TableDefinition.of(snapshot), provenance(number));
  }

  private List<DataFile> files(Snapshot snapshot) {
    List<DataFile> files = new ArrayList<>();
    try (CloseableIterator<FilteredColumnarBatch> batches =
        ((ScanImpl) snapshot.getScanBuilder().build()).getScanFiles(kernel, true)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          rows.forEachRemaining(row -> files.add(file(row)));
        }
      }
    } catch (IOException e) {
      throw new StorageException("Cannot read the log of " + folder, e);
    }
    return files;
  }

  private DataFile file(Row row) {
    FileStatus status = InternalScanFileUtils.getAddFileStatus(row);
    AddFile add = new AddFile(row.getStruct(InternalScanFileUtils.ADD_FILE_ORDINAL));
    return new DataFile(
        CommitFiles.decoded(add.getPath()),
        InternalScanFileUtils.getPartitionValues(row),
        status.getSize(),
        status.getModificationTime(),
        add.getNumRecords().orElse(-1L),
        add.getStatsJson().orElse(""),
        add.getTags().map(VectorUtils::<String, String>toJavaMap).orElse(Map.of()));
  }

  /**
   * What the rows of a version were made from. Versions in which rows only moved from file to file,
   * or only properties changed, have the rows of the one before. Empty where another tool changed
   * rows last, or the log no longer reaches back.
   */
  Optional<Provenance> provenance(long number) {
    Optional<Commit> commit = commit(number);
    for (long earlier = number - 1; moved(commit) && earlier >= 0; earlier--) {
      commit = commit(earlier);
    }
    return commit.flatMap(Commit::provenance);
  }

  private static boolean moved(Optional<Commit> commit) {
    return commit.isPresent() && commit.get().provenance().isEmpty() && !commit.get().changesData();
  }

  /** What one version changed; empty where it is not there, or no longer. */
  Optional<Commit> commit(long number) {
    return new CommitFiles(log(), hadoop).find(number);
  }

  /** What each version changed, oldest first, as far as the log reaches back. */
  List<Commit> commits() {
    return new CommitFiles(log(), hadoop).all();
  }

  private Path log() {
    return new Path(folder, "_delta_log");
  }
}
