package org.almoner.engine.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** The Parquet files that a write left in a staged folder, with their row counts. */
final class StagedFiles {

  private StagedFiles() {}

  /** By name, which is by task. */
  static List<DataFile> list(FileSystem files, Path staged, Map<String, String> partition) {
    try {
      List<DataFile> result = new ArrayList<>();
      FileStatus[] found = files.listStatus(staged, path -> path.getName().endsWith(".parquet"));
      Arrays.sort(found, Comparator.comparing(status -> status.getPath().getName()));
      for (FileStatus status : found) {
        result.add(
            new DataFile(
                staged.getName() + "/" + status.getPath().getName(),
                partition,
                status.getLen(),
                status.getModificationTime(),
                rows(status, files.getConf())));
      }
      return result;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + staged, e);
    }
  }

  /**
   * The same, where their rows are those that were counted on the way.
   *
   * @throws LostRowsException where a file is missing, or is not the one that was written
   */
  static List<DataFile> list(
      FileSystem files, Path staged, Map<String, String> partition, long counted) {
    List<DataFile> written = list(files, staged, partition);
    long held = written.stream().mapToLong(DataFile::rows).sum();
    if (held != counted) {
      throw new LostRowsException(staged.toString(), counted, held);
    }
    return written;
  }

  private static long rows(FileStatus status, Configuration hadoop) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(HadoopInputFile.fromStatus(status, hadoop))) {
      return reader.getRecordCount();
    }
  }
}
