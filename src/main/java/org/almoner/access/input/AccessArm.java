package org.almoner.access.input;

import java.io.Serializable;

/**
 * What a payer might do.
 *
 * @param restrictionSeverityScale that points of rules are multiplied with
 * @param ignoreQuantityLimits whether quantity limits count nothing
 * @param strictStepTherapy whether step therapy counts one degree of severity more
 */
public record AccessArm(
    String name,
    double restrictionSeverityScale,
    boolean ignoreQuantityLimits,
    boolean strictStepTherapy)
    implements Serializable {
  public static final AccessArm BASELINE = new AccessArm(Scenarios.BASELINE, 1, false, false);

  /** Whether rules of a type count. */
  public boolean counts(RuleType type) {
    return type != RuleType.QL || !ignoreQuantityLimits;
  }
}
