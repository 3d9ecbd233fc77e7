package org.almoner.population.hcc;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.almoner.config.population.DatedFile;
import org.almoner.config.population.DatedRow;

/** Which category drops which: in the order of the file, so that who was dropped drops none. */
final class HccHierarchy implements Serializable {
  private static final DatedFile FILE =
      new DatedFile("hcc_hierarchy", List.of("hcc", "drops"), List.of());

  /** Heart failure with an assist device or of an artificial heart says nothing without failure. */
  private static final int HEART = 223;

  private static final Set<Integer> HEART_FAILURE = Set.of(221, 222, 224, 225, 226);

  private final List<Pair> pairs;

  private record Pair(int category, int drops) implements Serializable {
    static Pair of(DatedRow row) {
      return new Pair(row.integer("hcc"), row.integer("drops"));
    }
  }

  private HccHierarchy(List<Pair> pairs) {
    this.pairs = List.copyOf(pairs);
  }

  static HccHierarchy load(LocalDate date) {
    return new HccHierarchy(FILE.load(Pair::of).on(date));
  }

  /** The payment categories of what was diagnosed. The patch of the heart comes before. */
  SortedSet<Integer> impose(Collection<Integer> diagnosed) {
    SortedSet<Integer> left = new TreeSet<>(diagnosed);
    if (left.stream().noneMatch(HEART_FAILURE::contains)) {
      left.remove(HEART);
    }
    for (Pair pair : pairs) {
      if (left.contains(pair.category())) {
        left.remove(pair.drops());
      }
    }
    return left;
  }
}
