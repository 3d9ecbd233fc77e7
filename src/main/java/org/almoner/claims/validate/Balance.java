package org.almoner.claims.validate;

import org.almoner.claims.x12.Segment;

/** An amount charged, what is taken from it, and what must be left. */
final class Balance {
  private static final int FIRST_AMOUNT = 3;
  private static final int LAST_AMOUNT = 18;

  private final Rule rule;
  private final Position position;
  private final Spot paidAt;
  private final Sum charge;
  private final Sum paid;
  private final Sum taken = new Sum();

  private Balance(Rule rule, Position position, Segment segment, int paidNumber) {
    this.rule = rule;
    this.position = position;
    this.paidAt = Spot.element(paidNumber, "782");
    this.charge = Sum.of(segment.element(paidNumber - 1));
    this.paid = Sum.of(segment.element(paidNumber));
  }

  /** CLP03 less all adjustments is CLP04. */
  static Balance ofClaim(Segment segment, Position at) {
    return new Balance(Rule.CLAIM_BALANCE, at, segment, 4);
  }

  /** SVC02 less the line's adjustments is SVC03. */
  static Balance ofLine(Segment segment, Position at) {
    return new Balance(Rule.LINE_BALANCE, at, segment, 3);
  }

  /** Takes off what a CAS says. */
  void adjust(Segment adjustments) {
    for (int number = FIRST_AMOUNT; number <= LAST_AMOUNT; number += 3) {
      taken.add(adjustments.element(number));
    }
  }

  void close(Findings findings) {
    if (charge.differs(taken, paid)) {
      findings.add(rule, position, paidAt);
    }
  }
}
