package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.almoner.claims.rows.RemitLine;

/**
 * What was paid since for what was denied. Money of a line goes to its denials in the order they
 * are asked for, so that no cent is counted twice.
 */
final class Recovery {
  private final DecidedClaim claim;
  private final Map<Integer, BigDecimal> given = new HashMap<>();

  Recovery(DecidedClaim claim) {
    this.claim = claim;
  }

  /** The date of the answer after it, where it is no longer current. */
  Optional<LocalDate> resolved(Decision decision) {
    List<Decision> all = claim.decisions();
    return claim.standing().current().contains(decision)
        ? Optional.empty()
        : all.stream()
            .skip(all.indexOf(decision) + 1L)
            .filter(each -> each.status().adjudicates() || each.status().reverses())
            .map(Decision::date)
            .filter(Objects::nonNull)
            .findFirst();
  }

  /** At most the amount denied, of what is current now for its line; 0 is the whole claim. */
  BigDecimal recovered(Decision decision, int line, BigDecimal amount) {
    int claimLine = decision.claimLine(line).orElse(0);
    BigDecimal paid =
        claim.standing().current().stream()
            .map(each -> claimLine == 0 ? each.paid() : paid(each, claimLine))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal left = paid.subtract(given.getOrDefault(claimLine, BigDecimal.ZERO));
    BigDecimal recovered = left.min(amount).max(BigDecimal.ZERO);
    given.merge(claimLine, recovered, BigDecimal::add);
    return recovered;
  }

  private static BigDecimal paid(Decision decision, int claimLine) {
    return decision.answer().lines().stream()
        .filter(line -> decision.claimLine(line.line()).filter(met -> met == claimLine).isPresent())
        .map(RemitLine::paid)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
