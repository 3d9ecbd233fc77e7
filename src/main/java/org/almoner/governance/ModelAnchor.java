package org.almoner.governance;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.almoner.config.ModelSettings;
import org.almoner.engine.ModelRejectedException;
import org.almoner.engine.UsageException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * What is remembered outside the lake of each model's history: how many steps there are and the
 * digest of the last, under a key that the lake does not hold. Whoever may write the lake can
 * neither take steps away nor add any unnoticed.
 *
 * <p>A step is announced before it is written and confirmed afterwards: a change that is killed
 * between the two leaves a history that is either remembered or announced.
 *
 * @param file outside the lake
 * @param hadoop how to reach it
 */
record ModelAnchor(Path file, Configuration hadoop) {

  /**
   * What is remembered of one model.
   *
   * @param steps how many
   * @param digest of the last; empty where there is none
   * @param announced digest of the step that may follow; empty where none may
   */
  record Mark(long steps, String digest, String announced) {
    static final Mark NOTHING = new Mark(0, "", "");

    boolean allows(List<ModelEvent> events) {
      return holds(events, steps, digest)
          || (!announced.isEmpty() && holds(events, steps + 1, announced));
    }

    private static boolean holds(List<ModelEvent> events, long steps, String digest) {
      return events.size() == steps
          && (steps == 0 || events.get(events.size() - 1).digest().equals(digest));
    }
  }

  /** The file: a mark for each model, and a code over all of them. */
  record Content(Map<String, Mark> models, String code) {}

  /**
   * The anchor that the settings name; empty where they name none.
   *
   * @param lake root of the lake
   * @throws UsageException where it lies in the lake, and so would change with it
   */
  static Optional<ModelAnchor> of(Configuration hadoop, Path lake) {
    String named = hadoop.get(ModelSettings.ANCHOR, "");
    if (named.isEmpty()) {
      return Optional.empty();
    }
    Path file = outside("models.anchor", named, hadoop, lake);
    String key = hadoop.get(ModelSettings.KEY_FILE, "");
    if (!key.isEmpty()) {
      outside("models.anchor_key_file", key, hadoop, lake);
    }
    return Optional.of(new ModelAnchor(file, hadoop));
  }

  private static Path outside(String setting, String named, Configuration hadoop, Path lake) {
    try {
      Path path = new Path(named);
      String scheme = path.toUri().getScheme();
      if (scheme != null && !scheme.equals(lake.toUri().getScheme())) {
        return path;
      }
      FileSystem files = path.getFileSystem(hadoop);
      Path whole = real(files.makeQualified(path));
      Path root = real(lake.getFileSystem(hadoop).makeQualified(lake));
      if ((whole + "/").startsWith(root + "/")) {
        throw new UsageException(
            "%s: %s lies in the lake; what guards it must be elsewhere".formatted(setting, named));
      }
      return whole;
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(setting + " must be a file or URI that can be reached: " + named, e);
    }
  }

  /** Links resolved, as far as there is something to resolve. */
  private static Path real(Path path) throws IOException {
    if (!"file".equals(path.toUri().getScheme())) {
      return path;
    }
    java.nio.file.Path local = java.nio.file.Path.of(path.toUri().getPath());
    java.nio.file.Path there = local;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    return there == null
        ? path
        : new Path(
            "file",
            null,
            there.toRealPath().resolve(there.relativize(local)).normalize().toString());
  }

  /**
   * What is remembered of a model; empty where nothing is.
   *
   * @throws ModelRejectedException where the file cannot be read, or was written with another key
   */
  Optional<Mark> mark(String model) {
    return Optional.ofNullable(marks().get(model));
  }

  /** Names of the models that are remembered. */
  List<String> models() {
    return new ArrayList<>(marks().keySet());
  }

  /** Remembers a step that is about to be written. */
  void announce(String model, ModelEvent next) {
    write(model, new Mark(next.step() - 1, next.previous(), next.digest()));
  }

  /** Remembers the last step of a history. */
  void confirm(String model, ModelEvent last) {
    write(model, new Mark(last.step(), last.digest(), ""));
  }

  private Map<String, Mark> marks() {
    byte[] bytes;
    try (FSDataInputStream in = files().open(file)) {
      bytes = in.readAllBytes();
    } catch (FileNotFoundException e) {
      requireMissing(e);
      return new TreeMap<>();
    } catch (IOException e) {
      throw unreachable("read", e);
    }
    Content content = RegistryJson.read(file.toString(), bytes, Content.class);
    if (!content.code().equals(code(content.models()))) {
      throw new ModelRejectedException(
          file + " was changed, or written with another key; restore both it and the key");
    }
    return new TreeMap<>(content.models());
  }

  /** A folder in its place, or on the way to it, is no missing file. */
  private void requireMissing(FileNotFoundException e) {
    try {
      boolean local = "file".equals(file.toUri().getScheme());
      if (files().exists(file) || (local && !files().exists(file.getParent()))) {
        throw unreachable("read", e);
      }
    } catch (IOException parent) {
      throw unreachable("read", parent);
    }
  }

  private void write(String model, Mark mark) {
    Map<String, Mark> models = marks();
    models.put(model, mark);
    byte[] bytes = RegistryJson.write(new Content(models, code(models)));
    try {
      if ("file".equals(file.toUri().getScheme())) {
        replace(java.nio.file.Path.of(file.toUri().getPath()), bytes);
        return;
      }
      try (OutputStream out = files().create(file, true)) { // whole or not at all on object stores
        out.write(bytes);
      }
    } catch (IOException e) {
      throw unreachable("written", e);
    }
  }

  private static void replace(java.nio.file.Path local, byte[] bytes) throws IOException {
    java.nio.file.Path complete =
        local.resolveSibling("." + local.getFileName() + "." + UUID.randomUUID());
    try {
      Files.write(complete, bytes);
      Files.move(
          complete, local, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(complete);
    }
  }

  private String code(Map<String, Mark> models) {
    return AnchorKey.of(hadoop).code(RegistryJson.write(new TreeMap<>(models)));
  }

  private FileSystem files() throws IOException {
    return file.getFileSystem(hadoop);
  }

  /** Not to know what the history was is no reason to trust it. */
  private ModelRejectedException unreachable(String what, IOException e) {
    return new ModelRejectedException(
        "models.anchor, %s, cannot be %s; no model is used or changed until it can"
            .formatted(file, what),
        e);
  }
}
