package org.almoner.engine.landing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.almoner.engine.Feed;
import org.almoner.engine.Landing;
import org.almoner.engine.StorageException;
import org.almoner.engine.UnreadableFileException;
import org.almoner.engine.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What was delivered: {@code <root>/<domain>/<table>.csv} and its like, or a folder of parts, which
 * may lie in folders of their own. Each folder is listed once: what is delivered later is the next
 * run's.
 */
public final class LandingDirectory {
  private static final int BUFFER = 1 << 18;

  /** Its rows are those that its log says, not all that lie in its folder. */
  private static final int MOST_OF_A_DOCUMENT = 1 << 20;

  private static final String DELTA_LOG = "_delta_log";

  private final Path root;
  private final FileSystem files;
  private final Map<Path, List<LandingEntry>> listed = new ConcurrentHashMap<>();

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
      throw new StorageException("Cannot read " + uri, e);
    }
  }

  /**
   * The files that may be a feed's by their names, by name; empty where nothing was delivered.
   * Those of a folder that feeds share are told apart by {@link SharedFolder}.
   */
  public List<LandingFile> files(Feed feed) {
    Landing landing = feed.landing();
    List<LandingEntry> found = new ArrayList<>();
    entries().stream()
        .filter(top -> top.name().equals(landing.domain()) && !top.obstacle().isEmpty())
        .forEach(found::add);
    for (LandingEntry entry : entries(landing.domain())) {
      if (entry.isOf(feed)) {
        found.addAll(entry.folder() && entry.obstacle().isEmpty() ? parts(entry) : List.of(entry));
      }
    }
    return found.stream()
        .filter(entry -> !entry.obstacle().isEmpty() || entry.isNamed(feed))
        .map(this::file)
        .sorted(Comparator.comparing(LandingFile::name))
        .toList();
  }

  /**
   * Text of a small file that is no table; empty where it is not there.
   *
   * @param path {@code domain/name}
   * @throws RefusedFileException where it may not or cannot be read, or is no small text
   */
  public Optional<String> document(String path) {
    int slash = path.indexOf('/');
    Optional<LandingFile> found =
        entries(path.substring(0, slash)).stream()
            .filter(entry -> entry.name().equals(path.substring(slash + 1)))
            .map(this::file)
            .findFirst();
    return found.map(this::text);
  }

  private String text(LandingFile file) {
    if (!file.obstacle().isEmpty()) {
      throw RefusedFileException.unreadable(file, new UnreadableFileException(file.obstacle()));
    }
    try (InputStream in = files.open(new Path(file.uri()))) {
      byte[] bytes = in.readNBytes(MOST_OF_A_DOCUMENT + 1);
      if (bytes.length > MOST_OF_A_DOCUMENT) {
        throw RefusedFileException.unreadable(
            file, new UnreadableFileException("is larger than 1 MiB: that is no such document"));
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw RefusedFileException.unreadable(
          file, new UnreadableFileException("is not UTF-8: save it as UTF-8"));
    } catch (IOException e) {
      throw RefusedFileException.unreadable(file, UnreadableFileException.unopened(e));
    }
  }

  /** Size of everything below the directory that may be opened. */
  public long bytes() {
    return entries().stream().mapToLong(this::bytes).sum();
  }

  private long bytes(LandingEntry entry) {
    return entry.folder() && entry.obstacle().isEmpty()
        ? parts(entry).stream().mapToLong(LandingEntry::bytes).sum()
        : entry.bytes();
  }

  @Override
  public String toString() {
    return root.toString();
  }

  /** What lies in the directory itself. */
  List<LandingEntry> entries() {
    return list(root);
  }

  /** What lies in the folder of a domain; empty where there is none, or it may not be opened. */
  List<LandingEntry> entries(String domain) {
    return entries().stream()
        .filter(top -> top.name().equals(domain) && top.folder() && top.obstacle().isEmpty())
        .findFirst()
        .map(top -> list(top.path()))
        .orElse(List.of());
  }

  /** All that lies in a folder of parts and below it, except what is passed over. */
  List<LandingEntry> parts(LandingEntry folder) {
    List<LandingEntry> inside;
    try {
      inside = list(folder.path());
    } catch (StorageException e) {
      return List.of(folder.refused(UnreadableFileException.unopened(e.getCause()).getMessage()));
    }
    if (inside.stream().anyMatch(entry -> entry.name().equals(DELTA_LOG))) {
      return List.of(folder.refused("is a Delta table: deliver its rows as CSV or Parquet"));
    }
    List<LandingEntry> parts = new ArrayList<>();
    for (LandingEntry entry : inside) {
      if (!entry.isPassedOver()) {
        parts.addAll(entry.folder() && entry.obstacle().isEmpty() ? parts(entry) : List.of(entry));
      }
    }
    return parts;
  }

  /** Where something lies below the directory. */
  String name(LandingEntry entry) {
    String path = entry.path().toUri().getPath();
    return path.substring(root.toUri().getPath().length()).replaceFirst("^/", "");
  }

  private List<LandingEntry> list(Path folder) {
    return listed.computeIfAbsent(
        folder,
        path -> {
          try {
            return LandingEntry.in(path, root, files);
          } catch (IOException e) {
            throw new StorageException("Cannot list " + path, e);
          }
        });
  }

  private LandingFile file(LandingEntry entry) {
    String name = name(entry);
    Format format = Format.of(name).orElse(Format.CSV);
    return new LandingFile(
        name,
        entry.path().toString(),
        format,
        entry.bytes(),
        entry.modified(),
        "",
        entry.obstacle());
  }

  /**
   * The first bytes of a file, unpacked; fewer where it is shorter, or no more can be unpacked.
   *
   * @throws RefusedFileException where it may not or cannot be read
   */
  byte[] head(LandingFile file, int bytes) {
    if (!file.obstacle().isEmpty()) {
      throw RefusedFileException.unreadable(file, new UnreadableFileException(file.obstacle()));
    }
    try (InputStream in = Unpacked.of(files.open(new Path(file.uri())))) {
      return in.readNBytes(bytes);
    } catch (UnreadableFileException e) {
      throw RefusedFileException.unreadable(file, e);
    } catch (IOException e) {
      throw RefusedFileException.unreadable(file, UnreadableFileException.unopened(e));
    }
  }

  /**
   * A file with the digest of its bytes as they are now.
   *
   * @throws RefusedFileException where it may not or cannot be read, or is not as it was listed
   */
  public LandingFile digested(LandingFile file) {
    if (!file.obstacle().isEmpty()) {
      throw RefusedFileException.unreadable(file, new UnreadableFileException(file.obstacle()));
    }
    try (DigestedInput in = new DigestedInput(files.open(new Path(file.uri()), BUFFER))) {
      LandingFile digested = file.withDigest(in.digest());
      if (in.bytes() != file.bytes()) {
        throw RefusedFileException.changed(file);
      }
      return digested;
    } catch (IOException e) {
      throw RefusedFileException.unreadable(file, UnreadableFileException.unopened(e));
    }
  }
}
