package org.almoner.engine.landing;

import org.almoner.engine.FeedRow;
import org.jspecify.annotations.Nullable;

/**
 * One row of a delivered file.
 *
 * @param line the line it starts on, from 1
 * @param values text per column of the contract, null where absent; null entirely for a defect
 * @param extra JSON object of further columns, or null
 * @param defect why the row could not be split, or null
 * @param unparsed the row's own text where there is a defect
 */
public record LandingRow(
    long line,
    @Nullable String @Nullable [] values,
    @Nullable String extra,
    @Nullable String defect,
    @Nullable String unparsed) {

  /** How a defect begins that is the whole file's, and ends it. */
  static final String DAMAGE = FeedRow.DAMAGE;

  static final String TOO_LONG = "the row is longer than 16 MiB";

  static LandingRow of(long line, @Nullable String[] values, @Nullable String extra) {
    return new LandingRow(line, values, extra, null, null);
  }

  static LandingRow broken(long line, String defect, String text) {
    return new LandingRow(line, null, null, defect, Encoding.shown(text));
  }

  /** The same as a row of a table. */
  FeedRow of(String table) {
    return new FeedRow(table, line, values, extra, defect, unparsed);
  }
}
