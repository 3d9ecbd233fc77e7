package org.almoner.claims.validate;

import java.util.Map;
import java.util.Set;
import org.almoner.claims.x12.Segment;

/** Which sets a group of a functional code (GS01) holds. */
final class FunctionalCodes {
  private static final Map<String, Set<String>> SETS =
      Map.ofEntries(
          Map.entry("HC", Set.of("837")),
          Map.entry("HP", Set.of("835")),
          Map.entry("HN", Set.of("277")),
          Map.entry("HR", Set.of("276")),
          Map.entry("HS", Set.of("270")),
          Map.entry("HB", Set.of("271")),
          Map.entry("HI", Set.of("278")),
          Map.entry("BE", Set.of("834")),
          Map.entry("RA", Set.of("820")),
          Map.entry("PI", Set.of("275")),
          Map.entry("FA", Set.of("997", "999")));

  /** Whether a code is one of those known here. */
  static boolean isKnown(String code) {
    return SETS.containsKey(code);
  }

  /** Whether a set may lie in a group. One whose code is not known may hold all. */
  static boolean has(Report.Group group, String type) {
    Segment header = group.header();
    Set<String> types = header == null ? null : SETS.get(header.element(1));
    return types == null ? !type.isEmpty() : types.contains(type);
  }

  private FunctionalCodes() {}
}
