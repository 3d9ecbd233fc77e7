package org.almoner.claims.validate;

import org.almoner.claims.x12.Npi;
import org.almoner.claims.x12.Segment;

/** What is called a national provider identifier (XX) has the check digit of one. */
record ProviderNumberRules(Findings findings) implements ContentRules {
  private static final String IDENTIFIER = "67";

  @Override
  public void take(Segment segment, Position at) {
    switch (segment.tag()) {
      case "NM1" -> check(segment, 9, at);
      case "N1" -> check(segment, 4, at);
      default -> {}
    }
  }

  @Override
  public void end() {}

  /** The qualifier stands before the number. */
  private void check(Segment segment, int number, Position at) {
    String identifier = segment.element(number);
    if (segment.element(number - 1).equals("XX")
        && !identifier.isEmpty()
        && !Npi.isSound(identifier)) {
      findings.add(Rule.NPI_CHECK_DIGIT, at, Spot.element(number, IDENTIFIER));
    }
  }
}
