package org.almoner.engine.care;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.almoner.engine.lake.LogAside;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * Logs of tables that were made anew since: another table to every reader, with an id and versions
 * of its own. They go with a vacuum, once they are older than the retention.
 */
final class LeftLogs {

  private LeftLogs() {}

  /** Whether there are any: then files that the log does not name may still be theirs. */
  static boolean any(Lake lake, Table table) {
    try {
      return all(lake, table).length > 0;
    } catch (IOException e) {
      throw unlisted(lake, table, e);
    }
  }

  /** Those all of whose entries are older. */
  static List<Path> before(Lake lake, Table table, Instant before) {
    try {
      List<Path> left = new ArrayList<>();
      for (FileStatus each : all(lake, table)) {
        boolean old = true;
        for (FileStatus entry : lake.fileSystem().listStatus(each.getPath())) {
          old &= entry.getModificationTime() < before.toEpochMilli();
        }
        if (old) {
          left.add(each.getPath());
        }
      }
      return left;
    } catch (IOException e) {
      throw unlisted(lake, table, e);
    }
  }

  private static FileStatus[] all(Lake lake, Table table) throws IOException {
    try {
      return lake.fileSystem()
          .listStatus(lake.folder(table), path -> path.getName().startsWith(LogAside.PREFIX));
    } catch (FileNotFoundException e) {
      return new FileStatus[0];
    }
  }

  private static StorageException unlisted(Lake lake, Table table, IOException e) {
    return new StorageException("Cannot list " + lake.folder(table), e);
  }
}
