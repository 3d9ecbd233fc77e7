package org.almoner.engine.care;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.Table;
import org.almoner.engine.lake.Lake;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A table that is made anew: another table to every reader, with an id and versions of its own. The
 * log of the old one is put aside within its folder, its files stay where they are; both go with a
 * vacuum once they are older than the retention.
 */
public final class Rebuild {
  private static final String LOG = "_delta_log";
  private static final String ASIDE = "_delta_log_before_";

  private final FileSystem files;
  private final Path log;
  private final Path aside;

  /**
   * @param now names what is put aside
   */
  public Rebuild(Lake lake, Table table, Instant now) {
    this.files = lake.fileSystem();
    this.log = new Path(lake.folder(table), LOG);
    this.aside = new Path(lake.folder(table), ASIDE + now.toString().replace(':', '-'));
  }

  /** From now on there is no such table, until it is made. */
  public void putAside() {
    move(log, aside);
  }

  /** Where it could not be made: the old one is there again. */
  public void takeBack() {
    try {
      files.delete(log, true);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot remove " + log, e);
    }
    move(aside, log);
  }

  private void move(Path from, Path to) {
    try {
      if (!files.rename(from, to)) {
        throw new IOException("the storage refused");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot rename " + from + " to " + to, e);
    }
  }

  /** Logs that rebuilt tables left behind, all of whose entries are older. */
  static List<Path> logsLeftBefore(Lake lake, Table table, Instant before) {
    try {
      List<Path> left = new ArrayList<>();
      FileSystem files = lake.fileSystem();
      for (FileStatus each :
          files.listStatus(lake.folder(table), path -> path.getName().startsWith(ASIDE))) {
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
