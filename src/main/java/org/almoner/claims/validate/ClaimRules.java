package org.almoner.claims.validate;

import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** In an 837 lines are numbered one by one, and a claim's charge is the sum of theirs. */
final class ClaimRules extends LevelRules {
  private final Findings findings;
  private @Nullable Position claim;
  private Sum charge = new Sum();
  private Sum sum = new Sum();
  private int lines;
  private int number;

  ClaimRules(Findings findings) {
    super(findings);
    this.findings = findings;
  }

  @Override
  public void take(Segment segment, Position at) {
    super.take(segment, at);
    switch (segment.tag()) {
      case "CLM" -> {
        endClaim();
        claim = at;
        charge = Sum.of(segment.element(2));
      }
      case "HL" -> endClaim();
      case "LX" -> {
        number++;
        if (!segment.element(1).equals(Integer.toString(number))) {
          findings.add(Rule.LINE_NUMBER, at, Spot.element(1, "554"));
        }
      }
      case "SV1", "SV3" -> add(segment.element(2));
      case "SV2" -> add(segment.element(3));
      default -> {}
    }
  }

  @Override
  public void end() {
    endClaim();
  }

  private void add(String amount) {
    lines++;
    sum.add(amount);
  }

  private void endClaim() {
    if (claim != null && lines > 0 && charge.differs(sum, new Sum())) {
      findings.add(Rule.LINE_TOTAL, claim, Spot.element(2, "782"));
    }
    claim = null;
    sum = new Sum();
    lines = 0;
    number = 0;
  }
}
