package org.almoner.governance;

import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.almoner.engine.ModelRejectedException;

/**
 * The files of one version. A model is data: JSON, and boosters in XGBoost's own format; the report
 * is for people. Nothing in it is ever run.
 *
 * @param path of the folder below the lake's root
 */
record ModelFolder(ModelStorage storage, String path) {
  static final String MANIFEST = "manifest.json";

  /** What is checked against the manifest, in full. */
  record Contents(Manifest manifest, SortedMap<String, byte[]> files) {}

  /**
   * Writes all files, the manifest last.
   *
   * @return the manifest's digest
   */
  String write(Manifest manifest, Map<String, byte[]> files) {
    storage.delete(path); // what a killed attempt left
    files.keySet().forEach(ModelFolder::requireAllowed);
    files.forEach((name, bytes) -> storage.write(path + "/" + name, bytes));
    byte[] bytes = RegistryJson.write(manifest);
    storage.write(path + "/" + MANIFEST, bytes);
    return Fingerprint.of(bytes);
  }

  boolean exists() {
    return !storage.names(path).isEmpty();
  }

  /**
   * Reads and checks every file.
   *
   * @param manifestDigest what the history says of the manifest
   * @throws ModelRejectedException naming the file that is missing, more, or not what it was
   */
  Contents read(String manifestDigest) {
    TreeSet<String> found = new TreeSet<>(storage.names(path));
    if (!found.remove(MANIFEST)) {
      throw new ModelRejectedException(path + " has no " + MANIFEST);
    }
    byte[] bytes = storage.read(path + "/" + MANIFEST);
    requireSame(MANIFEST, manifestDigest, bytes);
    Manifest manifest = RegistryJson.read(path + "/" + MANIFEST, bytes, Manifest.class);
    requireNames(found, new TreeSet<>(manifest.files().keySet()));
    SortedMap<String, byte[]> files = new TreeMap<>();
    manifest
        .files()
        .forEach(
            (name, digest) -> {
              requireAllowed(name);
              byte[] content = storage.read(path + "/" + name);
              requireSame(name, digest, content);
              files.put(name, content);
            });
    return new Contents(manifest, files);
  }

  private void requireNames(TreeSet<String> found, TreeSet<String> declared) {
    for (String name : declared) {
      if (!found.contains(name)) {
        throw new ModelRejectedException(path + " lacks " + name);
      }
    }
    found.removeAll(declared);
    if (!found.isEmpty()) {
      throw new ModelRejectedException(
          path + " holds " + found.first() + ", which its manifest does not know");
    }
  }

  private void requireSame(String name, String digest, byte[] bytes) {
    if (!Fingerprint.of(bytes).equals(digest)) {
      throw new ModelRejectedException(
          path + "/" + name + " was changed after it was registered; restore it from a copy");
    }
  }

  private static void requireAllowed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean plain = name.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
    boolean known =
        lower.endsWith(".json") || lower.endsWith(".ubj") || lower.equals("report.html");
    if (!plain || !known) {
      throw new ModelRejectedException(
          "A model holds JSON files, boosters (.ubj) and report.html, not " + name);
    }
  }
}
