package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.almoner.claims.match.Chain;
import org.jspecify.annotations.Nullable;

/** Whether remits are parts of one answer, as a payer splits it: CLAIMS 5. */
final class Parts {

  /**
   * Their lines are disjoint and their charges do not exceed that of the claim; only of a claim
   * with a submission.
   */
  static boolean are(List<Decision> decisions, @Nullable Chain chain) {
    if (chain == null) {
      return false;
    }
    Set<Integer> met = new HashSet<>();
    BigDecimal charges = BigDecimal.ZERO;
    for (Decision each : decisions) {
      for (Integer line : each.claimLines()) {
        if (!met.add(line)) {
          return false;
        }
      }
      charges = charges.add(each.answer().size());
    }
    return charges.compareTo(chain.last().charge().abs()) <= 0;
  }

  private Parts() {}
}
