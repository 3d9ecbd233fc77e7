package org.almoner.engine.landing;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.almoner.engine.Feed;
import org.almoner.engine.UnreadableFileException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What lies in a folder of the landing directory.
 *
 * @param folder whether it is one
 * @param bytes size of a file
 * @param modified when it was last changed, milliseconds since 1970 UTC
 * @param obstacle why it may not be opened, and the remedy; empty where it may
 */
record LandingEntry(Path path, boolean folder, long bytes, long modified, String obstacle) {
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "\\..*|_SUCCESS|_temporary|_(metadata|common_metadata|committed_.*|started_.*)"
              + "|.*\\.(crc|tmp|crswap)|~\\$.*|Thumbs\\.db|desktop\\.ini|README(\\.\\w+)?",
          Pattern.CASE_INSENSITIVE);

  private static final String OUTSIDE =
      "is a link that leaves the landing directory: deliver the file itself";

  /** Links to folders behind links to folders may go round for ever. */
  private static final String AGAIN =
      "is a link to a folder behind another link: deliver the folder itself";

  private static final String NOWHERE = "is a link to nothing: deliver the file itself";

  String name() {
    return path.getName();
  }

  /** The same, which may not be opened. */
  LandingEntry refused(String reason) {
    return new LandingEntry(path, folder, bytes, modified, reason);
  }

  /**
   * Whether it is of those that programs leave behind for themselves: hidden files, Spark's and
   * Hive's markers, files that are still being written or edited, what desktops keep in a folder;
   * and documents, whose name is README.
   */
  boolean isPassedOver() {
    return PASSED_OVER.matcher(name()).matches();
  }

  /** Whether a feed is delivered as this: a file, or a folder of parts. */
  boolean isOf(Feed feed) {
    String stem = feed.landing().stem();
    boolean bare = name().equalsIgnoreCase(stem) && (folder || !obstacle.isEmpty());
    return bare || (isNamed(feed) && Format.stem(name()).equalsIgnoreCase(stem));
  }

  /** Whether its name does not say that it is none of a feed's files. */
  boolean isNamed(Feed feed) {
    return feed.reader().isPresent() || Format.of(name()).isPresent();
  }

  /**
   * What lies in a folder, by name. On a machine's own disk links are followed as far as they stay
   * in the landing directory; what is no file there, such as a pipe, is not opened, for it might
   * never end.
   *
   * @param root the landing directory
   */
  static List<LandingEntry> in(Path folder, Path root, FileSystem files) throws IOException {
    List<LandingEntry> entries = new ArrayList<>();
    if (files.getScheme().equals("file")) {
      java.nio.file.Path real = local(root).toRealPath();
      java.nio.file.Path below = local(root).relativize(local(folder));
      boolean linked = !local(folder).toRealPath().equals(real.resolve(below).normalize());
      try (DirectoryStream<java.nio.file.Path> all = Files.newDirectoryStream(local(folder))) {
        for (java.nio.file.Path each : all) {
          LandingEntry entry = of(each, real);
          boolean again = linked && entry.folder && Files.isSymbolicLink(each);
          entries.add(again && entry.obstacle.isEmpty() ? entry.refused(AGAIN) : entry);
        }
      }
    } else {
      for (FileStatus status : files.listStatus(folder)) {
        String obstacle = status.isSymlink() ? OUTSIDE : "";
        entries.add(
            new LandingEntry(
                status.getPath(),
                status.isDirectory(),
                status.getLen(),
                status.getModificationTime(),
                obstacle));
      }
    }
    entries.sort(Comparator.comparing(LandingEntry::name));
    return entries;
  }

  private static java.nio.file.Path local(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }

  private static LandingEntry of(java.nio.file.Path file, java.nio.file.Path root)
      throws IOException {
    Path path = new Path("file", null, file.toAbsolutePath().toString());
    try {
      BasicFileAttributes own =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      BasicFileAttributes end =
          own.isSymbolicLink() ? Files.readAttributes(file, BasicFileAttributes.class) : own;
      String obstacle = own.isSymbolicLink() ? link(file, root) : "";
      if (obstacle.isEmpty()) {
        obstacle = obstacle(file, end);
      }
      long modified = end.lastModifiedTime().toMillis();
      long bytes = end.isRegularFile() ? end.size() : 0;
      return new LandingEntry(path, end.isDirectory(), bytes, modified, obstacle);
    } catch (NoSuchFileException e) {
      return new LandingEntry(path, false, 0, 0, NOWHERE);
    } catch (AccessDeniedException e) {
      return new LandingEntry(path, false, 0, 0, UnreadableFileException.unopened(e).getMessage());
    } catch (IOException e) {
      String obstacle =
          Files.isSymbolicLink(file) // a chain of links that goes round
              ? NOWHERE
              : UnreadableFileException.unopened(e).getMessage();
      return new LandingEntry(path, false, 0, 0, obstacle);
    }
  }

  private static String link(java.nio.file.Path file, java.nio.file.Path root) throws IOException {
    java.nio.file.Path end = file.toRealPath();
    if (!end.startsWith(root)) {
      return OUTSIDE;
    }
    java.nio.file.Path folder =
        Objects.requireNonNull(file.toAbsolutePath().getParent(), "the root is no link");
    return folder.toRealPath().startsWith(end)
        ? "is a link to a folder that it lies in: remove it"
        : "";
  }

  private static String obstacle(java.nio.file.Path file, BasicFileAttributes attributes) {
    if (attributes.isOther()) {
      return "is a pipe, a socket or a device: deliver a file";
    }
    return Files.isReadable(file) ? "" : "may not be read by this user: mend its permissions";
  }
}
