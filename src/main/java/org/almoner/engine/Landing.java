package org.almoner.engine;

/**
 * Where deliveries of a raw table are found.
 *
 * @param path below the landing directory and without extension, such as {@code casework/cases}
 * @param mandatory whether a first run without any delivery is refused
 * @param snapshot whether each delivery holds all rows there are, so that a row it lacks is gone;
 *     the settings may say so of others
 * @param due for which dates it delivers, unless the settings say otherwise
 * @param unit in what places in its files are counted: lines, unless it is another format
 * @param absence what is done without it, told by every run as long as nothing was ever delivered;
 *     empty where nobody misses it
 */
public record Landing(
    String path, boolean mandatory, boolean snapshot, Due due, String unit, String absence) {
  private static final String LINE = "line";

  public static Landing mandatory(String path) {
    return new Landing(path, true, false, Due.NONE, LINE, "");
  }

  public static Landing optional(String path) {
    return new Landing(path, false, false, Due.NONE, LINE, "");
  }

  /** The same, in whose files places are counted in something else than lines. */
  public Landing counted(String thing) {
    return new Landing(path, mandatory, snapshot, due, thing, absence);
  }

  /**
   * The same, of which a run says what it does without it, such as {@code causes rest on codes}.
   */
  public Landing orElse(String doing) {
    return new Landing(path, mandatory, snapshot, due, unit, doing);
  }

  /** The same, expected for certain dates. */
  public Landing due(Due dates) {
    return new Landing(path, mandatory, snapshot, dates, unit, absence);
  }

  /** The same, each delivery of which holds all rows there are. */
  public Landing whole() {
    return new Landing(path, mandatory, true, due, unit, absence);
  }

  /** Its name in the settings, such as {@code casework.cases}. */
  public String feed() {
    return path.replace('/', '.');
  }

  /** The folder that it lies in: what stands before the first slash. */
  public String domain() {
    return path.substring(0, path.indexOf('/'));
  }

  /** Its name there, without extension. */
  public String stem() {
    return path.substring(path.indexOf('/') + 1);
  }
}
