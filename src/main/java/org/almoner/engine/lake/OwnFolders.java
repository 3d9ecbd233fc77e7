package org.almoner.engine.lake;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Locale;
import org.almoner.engine.StorageException;
import org.almoner.engine.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The folders of a lake, into which nothing is written but by its runs. */
public record OwnFolders(Lake lake, Configuration hadoop) {

  /**
   * @throws UsageException where a file of that name would lie in the lake, or in a table of any
   *     other, however the name is spelled and whatever links lead there
   */
  public void requireOutside(Path target) {
    try {
      FileSystem files = target.getFileSystem(hadoop);
      String place = place(files.makeQualified(target).toUri());
      String root = place(lake.root().toUri());
      if (within(place, root) || within(root, place)) {
        throw new UsageException(
            "%s is in the lake, which only runs write; choose another --out".formatted(target));
      }
      requireNoTable(files, files.makeQualified(target), place);
    } catch (IOException e) {
      throw new StorageException("Cannot look at " + target, e);
    }
  }

  private static void requireNoTable(FileSystem files, Path target, String place)
      throws IOException {
    boolean inLog = place.contains("/_delta_log");
    Path folder = place.startsWith("file:") ? new Path(place).getParent() : target.getParent();
    for (; folder != null && !inLog; folder = folder.getParent()) {
      inLog = files.exists(new Path(folder, "_delta_log"));
    }
    if (inLog) {
      throw new UsageException(
          "%s is in a Delta table, whose files only its writer writes; choose another --out"
              .formatted(target));
    }
  }

  private static boolean within(String place, String folder) {
    return place.equals(folder) || place.startsWith(folder + "/");
  }

  /** One spelling of each place: without links, dots and empty steps. */
  private static String place(URI uri) throws IOException {
    if (uri.getScheme() == null || uri.getScheme().equalsIgnoreCase("file")) {
      return "file:" + real(java.nio.file.Path.of(uri.getPath()));
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT).replaceFirst("^s3[an]$", "s3");
    String path = uri.normalize().getPath().replaceAll("/+", "/").replaceFirst("/$", "");
    return scheme + "://" + uri.getAuthority() + path;
  }

  /** The path with links followed as far as it exists. */
  private static java.nio.file.Path real(java.nio.file.Path path) throws IOException {
    if (Files.exists(path)) {
      return path.toRealPath();
    }
    if (Files.isSymbolicLink(path)) { // to what is not there yet
      return real(path.resolveSibling(Files.readSymbolicLink(path)));
    }
    java.nio.file.Path parent = path.getParent();
    return parent == null ? path.normalize() : real(parent).resolve(path.getFileName()).normalize();
  }
}
