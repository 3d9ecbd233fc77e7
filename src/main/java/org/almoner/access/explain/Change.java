package org.almoner.access.explain;

import java.util.List;
import java.util.Map;

/**
 * A change of what the engine is given, and what it would do.
 *
 * @param table that it is made in
 * @param key of the row
 * @param cells new texts by column; empty for none
 */
public record Change(String table, String key, Map<String, String> cells, List<Effect> effects) {

  /** A number that would be another. */
  public record Effect(String figure, double before, double after) {}
}
