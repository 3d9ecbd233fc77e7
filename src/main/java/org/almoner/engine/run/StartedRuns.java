package org.almoner.engine.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.StorageException;
import org.almoner.engine.lake.Lake;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Runs that have begun and are not yet recorded, each a file of {@code <lake>/_runs/_started}. What
 * the next run finds there was killed, or had no room to write its record.
 */
final class StartedRuns {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Lake lake;

  StartedRuns(Lake lake) {
    this.lake = lake;
  }

  /**
   * @param started instant, ISO
   * @param date business date, ISO
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Started(
      String runId, String pipeline, String date, String started, String landing, boolean resumed) {

    static Started of(String runId, RunRequest request, Instant started) {
      return new Started(
          runId,
          request.pipeline().name(),
          request.date().toString(),
          started.toString(),
          request.landing().orElse(""),
          request.reuse() == Reuse.EVERYTHING);
    }

    LocalDate businessDate() {
      return LocalDate.parse(date);
    }

    Instant start() {
      return Instant.parse(started);
    }

    /** Beside the id of the run that did its work again. */
    String attempt() {
      return runId + "." + EventLog.stamp(start());
    }
  }

  void begin(Started run) {
    Path path = path(run);
    try (OutputStream out = lake.fileSystem().create(path, true)) {
      out.write(JSON.writeValueAsBytes(run));
    } catch (IOException e) {
      throw new StorageException("Cannot write " + path, e);
    }
  }

  void end(Started run) {
    try {
      lake.fileSystem().delete(path(run), false);
    } catch (IOException e) {
      throw new StorageException("Cannot remove " + path(run), e);
    }
  }

  /** Oldest first; only for the holder of the lake's lock, or a run that goes on is among them. */
  List<Started> unfinished() {
    List<Started> runs = new ArrayList<>();
    try {
      for (FileStatus file : lake.fileSystem().listStatus(folder())) {
        try (InputStream in = lake.fileSystem().open(file.getPath())) {
          runs.add(JSON.readValue(in.readAllBytes(), Started.class));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
          lake.fileSystem().delete(file.getPath(), false); // killed before it had done anything
        }
      }
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new StorageException("Cannot read " + folder(), e);
    }
    runs.sort(java.util.Comparator.comparing(Started::started));
    return runs;
  }

  private Path path(Started run) {
    return new Path(folder(), run.attempt() + ".json");
  }

  private Path folder() {
    return new Path(lake.root(), "_runs/_started");
  }
}
