package org.almoner.claims.validate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Findings of one set, group or interchange. No more are kept than somebody would read. */
final class Findings {
  private static final int KEPT = 1_000;

  private final List<Finding> kept = new ArrayList<>();
  private final Set<Rule> rules = EnumSet.noneOf(Rule.class);
  private long count;

  void add(Rule rule, Position position) {
    add(rule, position, Spot.WHOLE);
  }

  void add(Rule rule, Position position, Spot spot) {
    rules.add(rule);
    if (count++ < KEPT) {
      kept.add(new Finding(rule, position, spot));
    }
  }

  /** What was found, in the order of the file. */
  Found found() {
    List<Finding> ordered = new ArrayList<>(kept);
    ordered.sort(Comparator.comparingLong(each -> each.position().segment()));
    return new Found(ordered, count, Set.copyOf(rules));
  }
}
