package org.almoner.engine.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.hadoop.util.HadoopInputFile;

/** The Parquet files that a write left in a staged folder, with what their footers say. */
public record StagedFiles(FileSystem files, Table table) {

  private List<DataFile> list(Path staged, Map<String, String> partition) {
    try {
      List<DataFile> result = new ArrayList<>();
      FileStatus[] found = files.listStatus(staged, path -> path.getName().endsWith(".parquet"));
      Arrays.sort(found, Comparator.comparing(status -> status.getPath().getName()));
      for (FileStatus status : found) {
        ParquetMetadata footer = footer(status);
        result.add(
            new DataFile(
                staged.getName() + "/" + status.getPath().getName(),
                partition,
                status.getLen(),
                status.getModificationTime(),
                footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum(),
                FileStatistics.of(footer, table),
                Map.of()));
      }
      return result;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new StorageException("Cannot list " + staged, e);
    }
  }

  /**
   * By name, which is by task, where their rows are those that were counted on the way.
   *
   * @throws LostRowsException where a file is missing, or is not the one that was written
   */
  public List<DataFile> list(Path staged, Map<String, String> partition, long counted) {
    List<DataFile> written = list(staged, partition);
    long held = written.stream().mapToLong(DataFile::rows).sum();
    if (held != counted) {
      throw new LostRowsException(staged.toString(), counted, held);
    }
    return written;
  }

  /** Removes what is none of these from a staged folder. */
  public void keep(Path staged, Set<String> names) {
    try {
      for (FileStatus status : files.listStatus(staged)) {
        if (!names.contains(status.getPath().getName())) {
          files.delete(status.getPath(), true);
        }
      }
    } catch (IOException e) {
      throw new StorageException("Cannot clear " + staged, e);
    }
  }

  private ParquetMetadata footer(FileStatus status) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            HadoopInputFile.fromStatus(status, files.getConf()),
            // without it, Hadoop's settings are read from their files again for each
            HadoopReadOptions.builder(files.getConf()).build())) {
      return reader.getFooter();
    }
  }
}
