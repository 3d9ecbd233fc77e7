package org.almoner.engine.lake;

import java.io.IOException;
import java.time.Instant;
import org.almoner.engine.StorageException;
import org.almoner.engine.Table;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The log of a table that is made anew: put aside within its folder, and taken back where the new
 * one could not be made. The files of both stay where they are.
 *
 * @param log where Delta looks for it
 * @param aside where it is meanwhile
 */
public record LogAside(FileSystem files, Path log, Path aside) {
  /** How the names of logs that were put aside begin. */
  public static final String PREFIX = "_delta_log_before_";

  /**
   * @param now names what is put aside
   */
  public static LogAside of(Lake lake, Table table, Instant now) {
    Path folder = lake.folder(table);
    return new LogAside(
        lake.fileSystem(),
        new Path(folder, "_delta_log"),
        new Path(folder, PREFIX + now.toString().replace(':', '-')));
  }

  /** From now on there is no such table, until it is made. */
  public void put() {
    move(log, aside);
  }

  /** Where it could not be made: the old one is there again. */
  public void takeBack() {
    try {
      files.delete(log, true);
    } catch (IOException e) {
      throw new StorageException("Cannot remove " + log, e);
    }
    move(aside, log);
  }

  private void move(Path from, Path to) {
    try {
      if (!files.rename(from, to)) {
        throw new IOException("the storage refused");
      }
    } catch (IOException e) {
      throw new StorageException("Cannot rename " + from + " to " + to, e);
    }
  }
}
