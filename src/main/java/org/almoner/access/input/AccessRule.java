package org.almoner.access.input;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A restriction of a formulary line.
 *
 * @param severity 1, 2 or 3
 */
public record AccessRule(
    String ruleId, String lineId, RuleType type, int severity, boolean active, Window window)
    implements Serializable {

  /** The highest severity there is. */
  public static final int SEVEREST = 3;

  public AccessRule {
    if (severity < 1 || severity > SEVEREST) {
      throw new IllegalArgumentException("severity is 1, 2 or 3, not " + severity);
    }
  }

  /** Active, and within its window. */
  public boolean isInEffect(LocalDate day) {
    return active && window.holds(day);
  }
}
