package org.almoner.governance;

import java.util.SortedMap;
import org.almoner.engine.ModelRejectedException;

/**
 * A version whose files were checked.
 *
 * @param state where it stands
 * @param path of its folder below the lake's root
 * @param manifest what it is
 * @param files content by name, the manifest apart
 */
public record RegisteredModel(
    ModelState state, String path, Manifest manifest, SortedMap<String, byte[]> files) {

  public String version() {
    return manifest.version();
  }

  /**
   * @throws ModelRejectedException where the version has no such file
   */
  public byte[] file(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new ModelRejectedException("Version " + version() + " has no file " + name);
    }
    return bytes;
  }
}
