package org.almoner.claims.guide;

import java.util.List;
import java.util.Set;

/**
 * A loop. One that begins with a segment is there where that segment is; a part of a transaction
 * that begins with a loop (header, detail, footer) is there where anything of it is.
 */
public record LoopGuide(String id, Place place, List<Node> children) implements Node {
  private static final Set<String> PARTS = Set.of("ST_LOOP", "HEADER", "DETAIL", "FOOTER");

  @Override
  public String tag() {
    return children.isEmpty() ? "" : children.get(0).tag();
  }

  /** Whether it is a part of a transaction, not a loop that begins with a segment of its own. */
  public boolean isPart() {
    return PARTS.contains(id);
  }
}
