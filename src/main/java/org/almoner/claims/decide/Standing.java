package org.almoner.claims.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.almoner.claims.match.Chain;
import org.jspecify.annotations.Nullable;

/**
 * What is left of adjudications after reversals: CLAIMS 5.
 *
 * @param current the parts, or the last
 * @param superseded number of standing ones that are not current
 */
record Standing(List<Decision> current, int superseded, int reversals, int orphanReversals) {

  /**
   * @param decisions all of a claim, in order
   */
  static Standing of(List<Decision> decisions, @Nullable Chain chain) {
    List<Decision> standing = new ArrayList<>();
    int reversals = 0;
    int orphans = 0;
    for (Decision each : decisions) {
      if (each.status().adjudicates()) {
        standing.add(each);
      } else if (each.status().reverses()) {
        reversals++;
        Decision reversed = reversed(standing, each);
        if (reversed == null) {
          orphans++;
        } else {
          standing.remove(reversed);
        }
      }
    }
    boolean isWhole = standing.size() < 2 || Parts.are(standing, chain);
    List<Decision> current =
        isWhole ? List.copyOf(standing) : List.of(standing.get(standing.size() - 1));
    return new Standing(current, standing.size() - current.size(), reversals, orphans);
  }

  /** The latest of equal charge and control number, else of equal charge, else the latest. */
  private static @Nullable Decision reversed(List<Decision> standing, Decision reversal) {
    Predicate<Decision> sameCharge =
        each -> each.answer().size().compareTo(reversal.answer().size()) == 0;
    Predicate<Decision> sameIcn =
        each -> Objects.equals(each.answer().icn(), reversal.answer().icn());
    return last(standing, sameCharge.and(sameIcn))
        .or(() -> last(standing, sameCharge))
        .or(() -> last(standing, any -> true))
        .orElse(null);
  }

  private static java.util.Optional<Decision> last(
      List<Decision> standing, Predicate<Decision> wanted) {
    return standing.stream().filter(wanted).reduce((earlier, later) -> later);
  }

  boolean isEmpty() {
    return current.isEmpty();
  }
}
