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
 * @param whereDelivered whether its staging table is made only where something was ever delivered;
 *     else it is empty until then
 */
public record Landing(
    String path,
    boolean mandatory,
    boolean snapshot,
    Due due,
    String unit,
    String absence,
    boolean whereDelivered) {
  private static final String LINE = "line";

  public static Landing mandatory(String path) {
    return new Landing(path, true, false, Due.NONE, LINE, "", false);
  }

  public static Landing optional(String path) {
    return new Landing(path, false, false, Due.NONE, LINE, "", false);
  }

  /** The same, in whose files places are counted in something else than lines. */
  public Landing counted(String thing) {
    return new Landing(path, mandatory, snapshot, due, thing, absence, whereDelivered);
  }

  /**
   * The same, of which a run says what it does without it, such as {@code causes rest on codes}.
   */
  public Landing orElse(String doing) {
    return new Landing(path, mandatory, snapshot, due, unit, doing, whereDelivered);
  }

  /**
   * The same, one of a part that organisations have or have not, such as an export of a product.
   */
  public Landing onlyWhereDelivered() {
    return new Landing(path, mandatory, snapshot, due, unit, absence, true);
  }

  /** The same, expected for certain dates. */
  public Landing due(Due dates) {
    return new Landing(path, mandatory, snapshot, dates, unit, absence, whereDelivered);
  }

  /** The same, each delivery of which holds all rows there are. */
  public Landing whole() {
    return new Landing(path, mandatory, true, due, unit, absence, whereDelivered);
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
