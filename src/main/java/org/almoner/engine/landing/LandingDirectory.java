package org.almoner.engine.landing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.almoner.engine.Landing;
import org.almoner.engine.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What was delivered: {@code <root>/<domain>/<table>.csv} and its like, or a folder of parts. */
public final class LandingDirectory {
  private static final int BUFFER = 1 << 18;

  private final Path root;
  private final FileSystem files;

  private LandingDirectory(Path root, FileSystem files) {
    this.root = root;
    this.files = files;
  }

  /**
   * @throws InputMissingException where there is no such directory
   */
  public static LandingDirectory open(String uri, Configuration hadoop) {
    try {
      FileSystem files = new Path(uri).getFileSystem(hadoop);
      Path root = files.makeQualified(new Path(uri));
      if (!files.exists(root)) {
        throw new InputMissingException("No landing directory at " + uri);
      }
      if (!files.getFileStatus(root).isDirectory()) {
        throw new UsageException(uri + " is a file; --landing wants the directory above <domain>/");
      }
      return new LandingDirectory(root, files);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + uri, e);
    }
  }

  /** The files of one table, by name; empty where nothing was delivered. */
  public List<LandingFile> files(Landing landing) {
    try {
      Path stem = new Path(root, landing.path());
      if (!files.exists(stem.getParent())) {
        return List.of();
      }
      List<FileStatus> found = new ArrayList<>();
      for (FileStatus status : files.listStatus(stem.getParent())) {
        String name = status.getPath().getName();
        if (status.isDirectory() && name.equalsIgnoreCase(stem.getName())) {
          found.addAll(parts(status.getPath()));
        } else if (Arrays.stream(Format.values()).anyMatch(f -> f.names(stem.getName(), name))) {
          found.add(status);
        }
      }
      found.sort(Comparator.comparing(status -> status.getPath().toString()));
      List<LandingFile> result = new ArrayList<>();
      for (FileStatus status : found) {
        result.add(file(status));
      }
      return result;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + root + "/" + landing.path(), e);
    }
  }

  /** Size of everything below the directory. */
  public long bytes() {
    try {
      return files.getContentSummary(root).getLength();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + root, e);
    }
  }

  @Override
  public String toString() {
    return root.toString();
  }

  private List<FileStatus> parts(Path folder) throws IOException {
    return Arrays.stream(files.listStatus(folder))
        .filter(FileStatus::isFile)
        .filter(status -> !status.getPath().getName().matches("[._].*"))
        .filter(status -> Format.of(status.getPath().getName()).isPresent())
        .toList();
  }

  private LandingFile file(FileStatus status) {
    String path = status.getPath().toUri().getPath();
    String name = path.substring(root.toUri().getPath().length()).replaceFirst("^/", "");
    return new LandingFile(
        name,
        status.getPath().toString(),
        Format.of(name).orElseThrow(),
        status.getLen(),
        status.getModificationTime(),
        "");
  }

  /**
   * A file with the digest of its bytes as they are now.
   *
   * @throws RefusedFileException where it cannot be read
   */
  public LandingFile digested(LandingFile file) {
    try (DigestedInput in = new DigestedInput(files.open(new Path(file.uri()), BUFFER))) {
      return file.withDigest(in.digest());
    } catch (IOException e) {
      throw RefusedFileException.unreadable(file, e);
    }
  }
}
