package org.almoner.claims.validate;

import org.almoner.claims.x12.Segment;

/** Levels are numbered one by one from 1, and each lies in one before it. */
class LevelRules implements ContentRules {
  private final Findings findings;
  private int last;

  LevelRules(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void take(Segment segment, Position at) {
    if (!segment.is("HL")) {
      return;
    }
    last++;
    if (!segment.element(1).equals(Integer.toString(last))) {
      findings.add(Rule.LEVEL_NUMBER, at, Spot.element(1, "628"));
    }
    String parent = segment.element(2);
    if (!parent.isEmpty() && !isBefore(parent)) {
      findings.add(Rule.LEVEL_PARENT, at, Spot.element(2, "734"));
    }
  }

  @Override
  public void end() {}

  private boolean isBefore(String number) {
    Integer parent = Numbers.whole(number);
    return parent != null && parent >= 1 && parent < last;
  }
}
