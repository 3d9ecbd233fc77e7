package org.almoner.engine;

/**
 * Where deliveries of a raw table are found.
 *
 * @param path below the landing directory and without extension, such as {@code casework/cases}
 * @param mandatory whether a first run without any delivery is refused
 */
public record Landing(String path, boolean mandatory) {

  public static Landing mandatory(String path) {
    return new Landing(path, true);
  }

  public static Landing optional(String path) {
    return new Landing(path, false);
  }

  /** The folder that it lies in: what stands before the first slash. */
  public String domain() {
    return path.substring(0, path.indexOf('/'));
  }

  /** Its name there, without extension. */
  public String stem() {
    return path.substring(path.indexOf('/') + 1);
  }

  /** How settings name it, such as {@code casework.cases}. */
  public String feed() {
    return path.replace('/', '.');
  }
}
