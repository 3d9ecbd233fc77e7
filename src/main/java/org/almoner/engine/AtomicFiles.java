package org.almoner.engine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.Path;

/**
 * Files that appear whole, and under each name but once: what the lake's lock and its commits rest
 * on. Local disks give it by a hard link to a complete file, S3 by a put on condition that there is
 * none ({@code If-None-Match: *}). Whether other storages do is not known here: they are refused
 * unless the settings promise that there is one writer.
 */
public final class AtomicFiles {
  /** For the Hadoop configuration: whether the installation sees to it that there is one writer. */
  public static final String SINGLE_WRITER = "almoner.lake.single-writer";

  /** How Linux says that a disk has no hard links: EPERM, EOPNOTSUPP, ENOSYS; see link(2). */
  private static final Pattern NO_LINKS =
      Pattern.compile("not permitted|not supported|not implemented");

  /** How S3 says that there is one already, or that another is being put: conditional writes. */
  private static final Pattern TAKEN =
      Pattern.compile("PreconditionFailed|Status Code: 412|ConditionalRequestConflict");

  private final FileSystem files;

  public AtomicFiles(FileSystem files) {
    this.files = files;
  }

  /**
   * Creates a file that nobody sees in part.
   *
   * @throws FileAlreadyExistsException where the name is taken: another writer was first
   * @throws UsageException where the storage cannot tell who was first
   */
  public void create(Path path, byte[] content) throws IOException {
    String scheme = files.getUri().getScheme();
    if (scheme.equals("file")) {
      link(path, content);
    } else if (oneWriter()) {
      rename(path, content);
    } else if (scheme.equals("s3a")) {
      put(path, content);
    } else {
      throw unknown();
    }
  }

  /**
   * Makes sure of a storage by a file that is there: some servers of S3's kind ignore the
   * condition.
   *
   * @throws UsageException where the file can be created once more
   */
  public void prove(Path taken) throws IOException {
    try {
      create(taken, new byte[] {' '});
    } catch (FileAlreadyExistsException e) {
      return; // as it should be
    }
    throw unknown();
  }

  private void link(Path path, byte[] content) throws IOException {
    Path complete = write(path, content);
    java.nio.file.Path source = local(complete);
    java.nio.file.Path target = local(path);
    try {
      Files.createLink(target, source);
    } catch (FileAlreadyExistsException e) {
      // A network disk may have done it and lost the answer.
      if (!Files.isSameFile(source, target)) {
        throw e;
      }
    } catch (UnsupportedOperationException | FileSystemException e) {
      withoutLinks(path, content, e);
    } finally {
      files.delete(complete, false);
    }
  }

  private void withoutLinks(Path path, byte[] content, Exception cause) throws IOException {
    boolean links =
        cause instanceof FileSystemException told
            && !NO_LINKS.matcher(String.valueOf(told.getReason())).find();
    if (links) {
      throw new IOException(cause.getMessage(), cause);
    }
    if (!oneWriter()) {
      throw unknown();
    }
    rename(path, content);
  }

  private void put(Path path, byte[] content) throws IOException {
    FSDataOutputStreamBuilder<?, ?> file = files.createFile(path);
    file.overwrite(true); // decided by the server, not by a look beforehand
    file.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
    try (FSDataOutputStream out = file.build()) {
      out.write(content);
    } catch (IOException e) {
      if (!TAKEN.matcher(String.valueOf(e.getMessage())).find()) {
        throw e;
      }
      // A put whose answer was lost is made again, and finds itself.
      if (!Arrays.equals(read(path), content)) {
        throw new FileAlreadyExistsException(path.toString());
      }
    }
  }

  private byte[] read(Path path) throws IOException {
    try (FSDataInputStream in = files.open(path)) {
      return in.readAllBytes();
    }
  }

  private void rename(Path path, byte[] content) throws IOException {
    Path complete = write(path, content);
    if (files.exists(path) || !files.rename(complete, path)) {
      files.delete(complete, false);
      throw new FileAlreadyExistsException(path.toString());
    }
  }

  private Path write(Path path, byte[] content) throws IOException {
    Path complete = new Path(path.getParent(), "." + path.getName() + "." + UUID.randomUUID());
    try (FSDataOutputStream out = files.create(complete, false)) {
      out.write(content);
      return complete;
    } catch (IOException | FSError e) {
      files.delete(complete, false);
      throw e;
    }
  }

  private boolean oneWriter() {
    return files.getConf().getBoolean(SINGLE_WRITER, false);
  }

  private UsageException unknown() {
    return new UsageException(
        ("%s cannot create a file only where there is none, so that two runs at once could destroy"
                + " each other's work. Keep the lake on a local disk with hard links, or on S3"
                + " (s3a://); or see to it yourself that one run at a time writes, and set"
                + " lake.single_writer: true")
            .formatted(files.getUri()));
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
