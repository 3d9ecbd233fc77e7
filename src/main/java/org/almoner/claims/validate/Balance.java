package org.almoner.claims.validate;

import java.math.BigDecimal;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** An amount charged, what is taken from it, and what must be left. */
final class Balance {
  private static final int FIRST_AMOUNT = 3;
  private static final int LAST_AMOUNT = 18;

  private final Rule rule;
  private final Position position;
  private final Spot spot;
  private final @Nullable BigDecimal charge;
  private final @Nullable BigDecimal paid;
  private BigDecimal taken = BigDecimal.ZERO;

  private Balance(
      Rule rule, Position position, int paidNumber, @Nullable BigDecimal[] chargeAndPaid) {
    this.rule = rule;
    this.position = position;
    this.spot = Spot.element(paidNumber, "782");
    this.charge = chargeAndPaid[0];
    this.paid = chargeAndPaid[1];
  }

  /** CLP03 less all adjustments is CLP04. */
  static Balance ofClaim(Segment segment, Position at) {
    return new Balance(Rule.CLAIM_BALANCE, at, 4, amounts(segment, 3, 4));
  }

  /** SVC02 less the line's adjustments is SVC03. */
  static Balance ofLine(Segment segment, Position at) {
    return new Balance(Rule.LINE_BALANCE, at, 3, amounts(segment, 2, 3));
  }

  /** Takes off what a CAS says. */
  void adjust(Segment adjustments) {
    for (int number = FIRST_AMOUNT; number <= LAST_AMOUNT; number += 3) {
      taken = taken.add(Numbers.amountOrZero(adjustments.element(number)));
    }
  }

  void close(Findings findings) {
    if (charge != null && paid != null && Numbers.differ(charge.subtract(taken), paid)) {
      findings.add(rule, position, spot);
    }
  }

  private static @Nullable BigDecimal[] amounts(Segment segment, int charge, int paid) {
    String left = segment.element(paid);
    return new BigDecimal[] {
      Numbers.amount(segment.element(charge)),
      left.isEmpty() ? BigDecimal.ZERO : Numbers.amount(left)
    };
  }
}
