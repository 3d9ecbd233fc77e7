package org.almoner.engine;

import org.jspecify.annotations.Nullable;

/**
 * One row of a delivered file.
 *
 * @param table name of the raw table that it goes to
 * @param position where it begins in the file: the line, segment or byte, from 1
 * @param values text per column of the contract, null where absent; null entirely for a defect
 * @param extra JSON object of further columns, or null
 * @param defect why no columns could be made of it, or null
 * @param unparsed the row's own text where there is a defect
 */
public record FeedRow(
    String table,
    long position,
    @Nullable String @Nullable [] values,
    @Nullable String extra,
    @Nullable String defect,
    @Nullable String unparsed) {

  /** How a defect begins that is the whole file's, and ends it. */
  public static final String DAMAGE = "the file ";

  /**
   * A row of which no columns can be made.
   *
   * @param defect why, without a value of the row
   * @param text the row as it stands in the file
   */
  public static FeedRow broken(String table, long position, String defect, String text) {
    return new FeedRow(table, position, null, null, defect, text);
  }

  /**
   * The place from which on a file is not as it should be: what came before is taken in, and the
   * run tells that the file has to be delivered again.
   *
   * @param fault what is wrong, such as {@code breaks off}, without a value of the file
   * @param text what of the file is left, perhaps nothing
   */
  public static FeedRow damage(String table, long position, String fault, String text) {
    return broken(table, position, DAMAGE + fault, text);
  }

  /** Whether it stands for the rest of a file, which cannot be read. */
  public boolean isDamage() {
    return defect != null && defect.startsWith(DAMAGE);
  }
}
