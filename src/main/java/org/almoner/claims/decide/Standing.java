package org.almoner.claims.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.almoner.claims.match.Chain;
import org.jspecify.annotations.Nullable;

/**
 * What is left of adjudications after reversals: CLAIMS 5.
 *
 * @param current the parts, or the last
 * @param superseded standing ones that are not current
 * @param reversals in order
 */
public record Standing(
    List<Decision> current, List<Decision> superseded, List<Reversal> reversals) {

  /**
   * What took a decision back.
   *
   * @param reversed null where nothing stood that it could take back
   */
  public record Reversal(Decision reversal, @Nullable Decision reversed) {}

  /**
   * @param decisions all of a claim, in order
   */
  static Standing of(List<Decision> decisions, @Nullable Chain chain) {
    List<Decision> standing = new ArrayList<>();
    List<Reversal> reversals = new ArrayList<>();
    for (Decision each : decisions) {
      if (each.status().adjudicates()) {
        standing.add(each);
      } else if (each.status().reverses()) {
        Decision reversed = reversed(standing, each);
        reversals.add(new Reversal(each, reversed));
        if (reversed != null) {
          standing.remove(reversed);
        }
      }
    }
    boolean isWhole = standing.size() < 2 || Parts.are(standing, chain);
    int first = isWhole ? 0 : standing.size() - 1;
    return new Standing(
        List.copyOf(standing.subList(first, standing.size())),
        List.copyOf(standing.subList(0, first)),
        List.copyOf(reversals));
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

  private static Optional<Decision> last(List<Decision> standing, Predicate<Decision> wanted) {
    return standing.stream().filter(wanted).reduce((earlier, later) -> later);
  }

  /** Reversals with nothing to take back. */
  int orphanReversals() {
    return (int) reversals.stream().filter(each -> each.reversed() == null).count();
  }

  boolean isEmpty() {
    return current.isEmpty();
  }

  /** The reversal that took a decision back. */
  public Optional<Reversal> reversalOf(Decision decision) {
    return reversals.stream().filter(each -> decision.equals(each.reversed())).findFirst();
  }

  /** What a reversal took back. */
  public Optional<Decision> reversedBy(Decision reversal) {
    return reversals.stream()
        .filter(each -> each.reversal().equals(reversal))
        .findFirst()
        .map(Reversal::reversed);
  }
}
