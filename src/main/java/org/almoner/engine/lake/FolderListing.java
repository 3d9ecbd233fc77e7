package org.almoner.engine.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;

/** All files below a table's folder, by their path below it. */
final class FolderListing {

  static Map<String, FileStatus> of(Lake lake, Table table) {
    Map<String, FileStatus> there = new TreeMap<>();
    String root = lake.folder(table).toUri().getPath() + "/";
    try {
      RemoteIterator<LocatedFileStatus> all = lake.fileSystem().listFiles(lake.folder(table), true);
      while (all.hasNext()) {
        FileStatus file = all.next();
        there.put(file.getPath().toUri().getPath().substring(root.length()), file);
      }
      return there;
    } catch (FileNotFoundException e) {
      return there;
    } catch (IOException e) {
      throw new StorageException("Cannot list " + lake.folder(table), e);
    }
  }

  private FolderListing() {}
}
