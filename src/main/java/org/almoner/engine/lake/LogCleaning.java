package org.almoner.engine.lake;

import io.delta.kernel.Snapshot;
import io.delta.kernel.Table;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.CheckpointAlreadyExistsException;
import io.delta.kernel.internal.TableConfig;
import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.StorageException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Checkpoints of a table's log, and what goes once there is one: entries older than {@code
 * delta.logRetentionDuration}, 30 days unless the table says otherwise, or none where {@code
 * delta.enableExpiredLogCleanup} is false. The version that was current at the beginning of the
 * retention keeps its entry and gets a checkpoint of its own, so that each version since can be
 * read; Kernel's own cleaning would keep all back to the checkpoint before. Source: Delta protocol,
 * "Metadata Cleanup".
 */
final class LogCleaning {
  private static final Pattern ENTRY = Pattern.compile("\\.?(\\d{20})\\..*");
  private static final String SWITCH = "delta.enableExpiredLogCleanup";

  private final FileSystem files;
  private final Path log;
  private final Engine kernel;
  private final Table table;

  LogCleaning(FileSystem files, Path folder, Engine kernel) {
    this.files = files;
    this.log = new Path(folder, "_delta_log");
    this.kernel = kernel;
    this.table = Table.forPath(kernel, folder.toString());
  }

  /** A checkpoint of the latest version; what it makes needless goes. */
  void checkpoint(Instant now) {
    try {
      Snapshot latest = table.getLatestSnapshot(kernel);
      clean(latest, now);
      checkpoint(latest.getVersion());
    } catch (IOException e) {
      throw new StorageException("Cannot write a checkpoint of " + log, e);
    }
  }

  /** Removes entries that are too old. */
  void clean(Instant now) {
    try {
      clean(table.getLatestSnapshot(kernel), now);
    } catch (IOException e) {
      throw new StorageException("Cannot clean " + log, e);
    }
  }

  private void clean(Snapshot latest, Instant now) throws IOException {
    Map<String, String> properties = latest.getTableProperties();
    if ("false".equalsIgnoreCase(properties.get(SWITCH))) {
      return;
    }
    Instant cutoff = now.minusMillis(TableConfig.LOG_RETENTION.fromMetadata(properties));
    NavigableMap<Long, List<FileStatus>> entries = entries();
    long base = base(entries, cutoff).orElse(latest.getVersion());
    if (entries.isEmpty() || entries.firstKey() >= base) {
      return;
    }
    checkpoint(base);
    for (List<FileStatus> old : entries.headMap(base).values()) {
      for (FileStatus file : old) {
        files.delete(file.getPath(), false);
      }
    }
  }

  /** The last version before the first one that is young enough. */
  private static Optional<Long> base(NavigableMap<Long, List<FileStatus>> entries, Instant cutoff) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(file -> isYoungCommit(file, cutoff)))
        .map(entry -> Math.max(entries.firstKey(), entry.getKey() - 1))
        .min(Comparator.naturalOrder());
  }

  private static boolean isYoungCommit(FileStatus file, Instant cutoff) {
    return file.getPath().getName().endsWith(".json")
        && file.getModificationTime() >= cutoff.toEpochMilli();
  }

  private NavigableMap<Long, List<FileStatus>> entries() throws IOException {
    NavigableMap<Long, List<FileStatus>> entries = new TreeMap<>();
    for (FileStatus file : files.listStatus(log)) {
      Matcher name = ENTRY.matcher(file.getPath().getName());
      if (name.matches()) {
        entries
            .computeIfAbsent(Long.parseLong(name.group(1)), number -> new java.util.ArrayList<>())
            .add(file);
      }
    }
    return entries;
  }

  private void checkpoint(long number) throws IOException {
    try {
      table.checkpoint(kernel, number);
    } catch (CheckpointAlreadyExistsException e) {
      return; // as wanted
    }
  }
}
