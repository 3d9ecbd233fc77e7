package org.almoner.engine.care;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.LogAside;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Logs of tables that were made anew since: another table to every reader, with an id and versions
 * of its own. They go with a vacuum, once they are older than the retention.
 */
final class LeftLogs {

  private LeftLogs() {}

  /** Those all of whose entries are older. */
  static List<Path> before(Lake lake, Table table, Instant before) {
    try {
      List<Path> left = new ArrayList<>();
      FileSystem files = lake.fileSystem();
      for (FileStatus each :
          files.listStatus(
              lake.folder(table), path -> path.getName().startsWith(LogAside.PREFIX))) {
        boolean old = true;
        for (FileStatus entry : files.listStatus(each.getPath())) {
          old &= entry.getModificationTime() < before.toEpochMilli();
        }
        if (old) {
          left.add(each.getPath());
        }
      }
      return left;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + lake.folder(table), e);
    }
  }
}
