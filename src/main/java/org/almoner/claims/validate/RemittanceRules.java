package org.almoner.claims.validate;

import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** In an 835 lines, claims and the payment balance. */
final class RemittanceRules implements ContentRules {
  private static final int FIRST_REASON = 3;
  private static final int LAST_REASON = 13;
  private static final String INTEREST = "L6";

  private final Findings findings;
  private @Nullable Position payment;
  private Sum amount = new Sum();
  private @Nullable Balance claim;
  private @Nullable Balance line;
  private final Sum paid = new Sum();
  private final Sum withheld = new Sum();
  private final Sum interest = new Sum();
  private final Sum interestWithheld = new Sum();

  RemittanceRules(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void take(Segment segment, Position at) {
    switch (segment.tag()) {
      case "BPR" -> {
        payment = at;
        amount = Sum.of(segment.element(2));
      }
      case "CLP" -> {
        endClaim();
        claim = Balance.ofClaim(segment, at);
        paid.add(segment.element(4));
      }
      case "SVC" -> {
        endLine();
        line = Balance.ofLine(segment, at);
      }
      case "CAS" -> adjust(segment);
      case "AMT" -> {
        if (segment.is("AMT", "I")) {
          interest.add(segment.element(2));
        }
      }
      case "PLB" -> withhold(segment);
      default -> {}
    }
  }

  @Override
  public void end() {
    endClaim();
    if (payment != null && paid.differs(withheld, amount)) {
      findings.add(Rule.PAYMENT_BALANCE, payment, Spot.element(2, "782"));
    }
    if (payment != null && new Sum().differs(interest, interestWithheld)) {
      findings.add(Rule.INTEREST_BALANCE, payment, Spot.element(2, "782"));
    }
  }

  private void adjust(Segment segment) {
    if (claim != null) {
      claim.adjust(segment);
    }
    if (line != null) {
      line.adjust(segment);
    }
  }

  private void withhold(Segment segment) {
    endClaim();
    for (int number = FIRST_REASON; number <= LAST_REASON; number += 2) {
      withheld.add(segment.element(number + 1));
      if (segment.component(number, 1).equals(INTEREST)) {
        interestWithheld.add(segment.element(number + 1));
      }
    }
  }

  private void endLine() {
    if (line != null) {
      line.close(findings);
      line = null;
    }
  }

  private void endClaim() {
    endLine();
    if (claim != null) {
      claim.close(findings);
      claim = null;
    }
  }
}
