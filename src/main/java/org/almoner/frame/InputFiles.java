package org.almoner.frame;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.LocalInputFile;

/**
 * Opens files by path or Hadoop URI. Local ones go through the JDK, because loading Hadoop's
 * configuration costs a small analysis more than its arithmetic.
 */
final class InputFiles {

  private InputFiles() {}

  static boolean isLocal(String path) {
    return !path.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") || path.startsWith("file:");
  }

  static Path local(String path) {
    return path.startsWith("file:") ? Path.of(URI.create(path)) : Path.of(path);
  }

  static boolean isFolder(String path) {
    return isLocal(path) && Files.isDirectory(local(path));
  }

  static InputStream open(String path) {
    try {
      InputStream in = isLocal(path) ? Files.newInputStream(local(path)) : remote(path);
      InputStream buffered = new BufferedInputStream(in, 1 << 16);
      return path.endsWith(".gz") ? new GZIPInputStream(buffered, 1 << 16) : buffered;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static InputStream remote(String path) throws IOException {
    return FileSystem.get(URI.create(path), new Configuration())
        .open(new org.apache.hadoop.fs.Path(path));
  }

  /** The Parquet files behind a path: itself, or the parts of a folder in the order of names. */
  static List<InputFile> parquet(String path) {
    try {
      if (!isLocal(path)) {
        return List.of(
            HadoopInputFile.fromPath(new org.apache.hadoop.fs.Path(path), new Configuration()));
      }
      if (!isFolder(path)) {
        return List.of(new LocalInputFile(local(path)));
      }
      try (Stream<Path> parts = Files.list(local(path))) {
        return requireAny(
            path,
            parts
                .filter(part -> part.toString().endsWith(".parquet"))
                .sorted()
                .<InputFile>map(LocalInputFile::new)
                .toList());
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static List<InputFile> requireAny(String path, List<InputFile> parts) {
    if (parts.isEmpty()) {
      throw new InputException(path + ": the folder holds no .parquet file");
    }
    return parts;
  }

  static InputException unreadable(String path, IOException cause) {
    String reason =
        cause instanceof NoSuchFileException || cause instanceof java.io.FileNotFoundException
            ? "there is no such file"
            : String.valueOf(cause.getMessage());
    return new InputException(path + ": cannot be read: " + reason, cause);
  }
}
