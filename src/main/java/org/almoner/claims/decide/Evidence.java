package org.almoner.claims.decide;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.almoner.claims.codes.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * What shows that remits deny: CLAIMS 5.
 *
 * @param decision that holds the largest denial
 * @param adjustment the largest; null where only the status denies
 * @param denied sum of all denials
 * @param isPatients all of them are of group PR
 */
record Evidence(
    Decision decision,
    @Nullable ClassedAdjustment adjustment,
    Cause cause,
    BigDecimal denied,
    boolean isPatients) {
  /** The largest amount; of equal ones a specific code, then by code. */
  private static final Comparator<Denying> LARGEST =
      comparing((Denying each) -> each.adjustment.amount(), reverseOrder())
          .thenComparing(
              each -> each.adjustment.reason() != null && each.adjustment.reason().generic())
          .thenComparing(each -> String.valueOf(each.adjustment.adjustment().carc()));

  private record Denying(Decision decision, ClassedAdjustment adjustment) {}

  /** Of remits whose outcome is a denial. */
  static Evidence of(List<Decision> decisions, CodeLists codes) {
    List<Denying> all = decisions.stream().flatMap(Evidence::denying).toList();
    Optional<Denying> largest = all.stream().min(LARGEST);
    BigDecimal denied =
        all.stream().map(each -> each.adjustment.amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean isPatients =
        !all.isEmpty() && all.stream().allMatch(each -> each.adjustment.isPatients());
    return largest
        .map(
            each ->
                new Evidence(
                    each.decision,
                    each.adjustment,
                    Cause.of(each.decision, each.adjustment, codes),
                    denied,
                    isPatients))
        .orElseGet(
            () -> {
              Decision first = decisions.get(0);
              return new Evidence(first, null, Cause.ofStatus(first, codes), denied, false);
            });
  }

  private static Stream<Denying> denying(Decision decision) {
    return decision.adjustments().stream()
        .filter(ClassedAdjustment::isDenial)
        .map(each -> new Denying(decision, each));
  }

  @Nullable String carc() {
    return adjustment == null ? null : adjustment.adjustment().carc();
  }
}
