package org.almoner.claims.guide;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** One implementation guide. */
public final class Guide {
  private final LoopGuide set;
  private final Map<String, Set<String>> qualifiers = new HashMap<>();

  Guide(LoopGuide set) {
    this.set = set;
    note(set);
  }

  /** All between ST and SE. */
  public LoopGuide set() {
    return set;
  }

  /** Whether a segment of this tag stands anywhere in it. */
  public boolean has(String tag) {
    return qualifiers.containsKey(tag);
  }

  /** Whether this code tells one segment of this tag from the others somewhere in it. */
  public boolean knows(String tag, String qualifier) {
    return qualifiers.getOrDefault(tag, Set.of()).contains(qualifier);
  }

  private void note(LoopGuide loop) {
    for (Node child : loop.children()) {
      if (child instanceof LoopGuide inner) {
        note(inner);
      } else {
        SegmentGuide segment = ((SegmentPlace) child).segment();
        Set<String> codes = qualifiers.computeIfAbsent(segment.tag(), tag -> new HashSet<>());
        segment.qualifier().ifPresent(element -> codes.addAll(element.codes()));
      }
    }
  }
}
