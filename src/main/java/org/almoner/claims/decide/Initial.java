package org.almoner.claims.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.claims.match.Chain;
import org.jspecify.annotations.Nullable;

/**
 * The first decision with its later parts, up to a reversal: CLAIMS 5. Answers that only postpone
 * are skipped.
 *
 * @param decisions in order, at least one
 */
record Initial(List<Decision> decisions) {

  /**
   * @param all of a claim, in order
   */
  static Optional<Initial> of(List<Decision> all, @Nullable Chain chain) {
    List<Decision> initial = new ArrayList<>();
    for (Decision each : all) {
      if (each.status().reverses() && !initial.isEmpty()) {
        break;
      }
      if (each.status().adjudicates() && !each.outcome().isPostponed()) {
        List<Decision> more = new ArrayList<>(initial);
        more.add(each);
        if (initial.isEmpty() || Parts.are(more, chain)) {
          initial = more;
        }
      }
    }
    return initial.isEmpty() ? Optional.empty() : Optional.of(new Initial(List.copyOf(initial)));
  }

  Decision first() {
    return decisions.get(0);
  }

  Outcome outcome() {
    return Outcome.of(decisions);
  }

  int lines() {
    return decisions.stream().mapToInt(each -> each.answer().lines().size()).sum();
  }

  /** Lines denied by the same test on their own adjustments. */
  int deniedLines() {
    return decisions.stream().mapToInt(Initial::deniedLines).sum();
  }

  private static int deniedLines(Decision decision) {
    return (int)
        decision.answer().lines().stream()
            .filter(
                line ->
                    Outcome.isDenied(
                        line.paid() == null ? java.math.BigDecimal.ZERO : line.paid(),
                        ClassAmounts.of(decision.ofLine(line.line()))))
            .count();
  }
}
