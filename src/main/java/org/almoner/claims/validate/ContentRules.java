package org.almoner.claims.validate;

import org.almoner.claims.x12.Segment;

/** Rules over several segments of a set, whatever its guide. */
interface ContentRules {
  void take(Segment segment, Position at);

  /** Ends the set. */
  void end();

  /** Those of a type of transaction (ST01). */
  static ContentRules of(String type, Findings findings) {
    return switch (type) {
      case "837" -> new ClaimRules(findings);
      case "835" -> new RemittanceRules(findings);
      default -> new LevelRules(findings);
    };
  }
}
