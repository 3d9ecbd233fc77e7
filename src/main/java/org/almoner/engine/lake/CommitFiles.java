package org.almoner.engine.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delta.kernel.defaults.internal.logstore.LogStoreProvider;
import io.delta.storage.CloseableIterator;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almoner.engine.StorageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The commits that a table's log still has; those before a checkpoint may be gone. Source: Delta
 * transaction log protocol, section "Actions".
 */
final class CommitFiles {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern NAME = Pattern.compile("(\\d{20})\\.json");

  private final Path log;
  private final Configuration hadoop;

  CommitFiles(Path log, Configuration hadoop) {
    this.log = log;
    this.hadoop = hadoop;
  }

  /** Where a version is, or would be, committed. */
  static Path path(Path log, long number) {
    return new Path(log, "%020d.json".formatted(number));
  }

  /** All of them, oldest first. */
  List<Commit> all() {
    TreeMap<Long, FileStatus> found = new TreeMap<>();
    try {
      for (FileStatus file : log.getFileSystem(hadoop).listStatus(log)) {
        Matcher name = NAME.matcher(file.getPath().getName());
        if (name.matches()) {
          found.put(Long.parseLong(name.group(1)), file);
        }
      }
      List<Commit> commits = new ArrayList<>();
      for (var each : found.entrySet()) {
        commits.add(parse(each.getKey(), each.getValue()));
      }
      return commits;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new StorageException("Cannot list " + log, e);
    }
  }

  /** One of them; empty where it is not there, or no longer. */
  Optional<Commit> find(long number) {
    Path file = path(log, number);
    try {
      return Optional.of(parse(number, log.getFileSystem(hadoop).getFileStatus(file)));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StorageException("Cannot read " + file, e);
    }
  }

  private Commit parse(long number, FileStatus file) throws IOException {
    JsonNode info = JSON.missingNode();
    List<DataFile> added = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> applications = new ArrayList<>();
    boolean changesData = false;
    try (CloseableIterator<String> lines =
        LogStoreProvider.getLogStore(hadoop, log.toUri().getScheme())
            .read(file.getPath(), hadoop)) {
      while (lines.hasNext()) {
        JsonNode action = JSON.readTree(lines.next());
        info = action.has("commitInfo") ? action.path("commitInfo") : info;
        JsonNode change = action.has("add") ? action.path("add") : action.path("remove");
        changesData |= change.path("dataChange").asBoolean();
        if (action.has("add")) {
          added.add(file(change));
        } else if (action.has("remove")) {
          removed.add(decoded(change.path("path").asText()));
        } else if (action.has("txn")) {
          applications.add(action.path("txn").path("appId").asText());
        }
      }
    }
    return new Commit(
        number,
        Instant.ofEpochMilli(file.getModificationTime()),
        info.path("operation").asText(),
        info.path("engineInfo").asText(),
        Provenance.fromJson(info.path("userMetadata").asText()),
        added,
        removed,
        applications,
        changesData);
  }

  private static DataFile file(JsonNode add) throws IOException {
    return new DataFile(
        decoded(add.path("path").asText()),
        texts(add.path("partitionValues")),
        add.path("size").asLong(),
        add.path("modificationTime").asLong(),
        add.hasNonNull("stats")
            ? JSON.readTree(add.path("stats").asText()).path("numRecords").asLong(-1)
            : -1,
        add.path("stats").asText(),
        texts(add.path("tags")));
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(value -> texts.put(value.getKey(), value.getValue().textValue()));
    return texts;
  }

  /** A path of the log as the storage has it: below the table's folder, or absolute. */
  static String decoded(String path) {
    URI uri = URI.create(path);
    return uri.isAbsolute() ? path : uri.getPath();
  }
}
