package org.almoner.governance;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.ArrayList;
import java.util.List;
import org.almoner.engine.AtomicFiles;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.StorageException;
import org.almoner.engine.lake.Lease;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Models on any file system that Hadoop knows.
 *
 * @param lease looked at before anything is changed
 */
record HadoopModelStorage(Path root, Configuration hadoop, Lease lease) implements ModelStorage {
  private static final int LARGEST = 512 << 20;

  @Override
  public List<String> names(String folder) {
    try {
      List<String> names = new ArrayList<>();
      for (FileStatus status : files().listStatus(new Path(root, folder))) {
        names.add(status.getPath().getName());
      }
      names.sort(null);
      return names;
    } catch (FileNotFoundException e) {
      return List.of();
    } catch (IOException e) {
      throw new StorageException("Cannot list " + new Path(root, folder), e);
    }
  }

  @Override
  public byte[] read(String file) {
    Path path = new Path(root, file);
    requireFile(path);
    try (InputStream in = files().open(path)) {
      byte[] bytes = in.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw new ModelRejectedException(file + " is larger than any file of a model");
      }
      return bytes;
    } catch (IOException e) { // a checksum of the file system counts as unreadable, too
      throw new ModelRejectedException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  /** A link, pipe or device in the place of a file is somebody's attempt at something else. */
  private static void requireFile(Path path) {
    boolean local = "file".equals(path.toUri().getScheme());
    java.nio.file.Path there = java.nio.file.Path.of(path.toUri().getPath());
    if (local
        && Files.exists(there, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(there, LinkOption.NOFOLLOW_LINKS)) {
      throw new ModelRejectedException(path + " is no file; restore it from a copy");
    }
  }

  @Override
  public void write(String file, byte[] bytes) {
    lease.check();
    try (OutputStream out = files().create(new Path(root, file), true)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new StorageException("Cannot write " + new Path(root, file), e);
    }
  }

  @Override
  public void commit(String file, byte[] bytes) {
    lease.check();
    Path path = new Path(root, file);
    try {
      new AtomicFiles(files()).create(path, bytes);
    } catch (FileAlreadyExistsException e) {
      throw new IllegalStateException(path + " was written by somebody else just now", e);
    } catch (IOException e) {
      throw new StorageException("Cannot write " + path, e);
    }
  }

  @Override
  public void move(String from, String to) {
    lease.check();
    Path target = new Path(root, to);
    try {
      files().mkdirs(target.getParent());
      if (!files().rename(new Path(root, from), target)) {
        throw new IOException("the file system refused");
      }
    } catch (IOException e) {
      throw new StorageException("Cannot move " + from + " to " + target, e);
    }
  }

  @Override
  public void delete(String folder) {
    lease.check();
    try {
      files().delete(new Path(root, folder), true);
    } catch (IOException e) {
      throw new StorageException("Cannot remove " + new Path(root, folder), e);
    }
  }

  private FileSystem files() throws IOException {
    return root.getFileSystem(hadoop);
  }
}
