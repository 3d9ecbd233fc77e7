package org.almoner.engine.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/**
 * Which file of a Delta log is lost or damaged, once the log as a whole could not be read. Without
 * a word of what is in the file: statistics of other tools hold values of rows.
 */
final class LogFault {
  private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
  private static final Pattern CHECKPOINT = Pattern.compile("(\\d{20})\\.checkpoint.*\\.parquet");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final FileSystem files;
  private final Path log;
  private final TreeMap<Long, FileStatus> commits = new TreeMap<>();
  private final TreeMap<Long, FileStatus> checkpoints = new TreeMap<>();

  private LogFault(FileSystem files, Path log) {
    this.files = files;
    this.log = log;
  }

  /** In words that name the file; empty where each file by itself is as it should be. */
  static Optional<String> find(FileSystem files, Path log) throws IOException {
    LogFault fault = new LogFault(files, log);
    fault.list();
    return fault.lost().or(fault::damaged);
  }

  private void list() throws IOException {
    for (FileStatus file : files.listStatus(log)) {
      sort(COMMIT, file, commits);
      sort(CHECKPOINT, file, checkpoints);
    }
  }

  private static void sort(Pattern pattern, FileStatus file, Map<Long, FileStatus> found) {
    Matcher name = pattern.matcher(file.getPath().getName());
    if (name.matches()) {
      found.put(Long.parseLong(name.group(1)), file);
    }
  }

  private Optional<String> lost() {
    long first = checkpoints.isEmpty() ? 0 : checkpoints.lastKey();
    long last = commits.isEmpty() ? -1 : commits.lastKey();
    List<String> lost = new ArrayList<>();
    for (long version = first; version < last && lost.size() < 3; version++) {
      if (!commits.containsKey(version)) {
        lost.add("%020d.json".formatted(version));
      }
    }
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of("lost: " + String.join(", ", lost) + " of _delta_log");
  }

  private Optional<String> damaged() {
    for (FileStatus checkpoint : checkpoints.descendingMap().values()) {
      if (!isParquet(checkpoint)) {
        return Optional.of(name(checkpoint) + " is no Parquet file");
      }
    }
    for (FileStatus commit : commits.descendingMap().values()) {
      if (!isJson(commit)) {
        return Optional.of(name(commit) + " breaks off, or is no commit");
      }
    }
    return Optional.empty();
  }

  private String name(FileStatus file) {
    return log.getName() + "/" + file.getPath().getName();
  }

  private boolean isParquet(FileStatus file) {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(file, files.getConf()))) {
      return reader.getRecordCount() >= 0;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private boolean isJson(FileStatus file) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(files.open(file.getPath()), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!JSON.readTree(line).isObject()) {
          return false;
        }
      }
      return true;
    } catch (JsonProcessingException | FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      return true; // the storage's fault, not the file's
    }
  }
}
