package org.almoner.access.support;

import java.io.Serializable;
import java.util.Set;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.input.RuleType;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Factor;
import org.jspecify.annotations.Nullable;

/**
 * All that support operations take from access; they never work it out again.
 *
 * @param outcome that it is of; null for the placeholder
 * @param complexity approval complexity
 * @param burden administrative burden, 0 to 100
 */
public record AccessInput(
    @Nullable AccessOutcome outcome, Factor complexity, Factor restrictionTypes, double burden)
    implements Serializable {

  /** The name of the access arm where there is no access outcome. */
  public static final String NO_ARM = "none";

  public static AccessInput of(AccessOutcome outcome) {
    return new AccessInput(
        outcome,
        outcome.restrictions().approval().factor(),
        Factor.of("restriction_types", outcome.restrictionTypes()),
        outcome.restrictions().burden().compared());
  }

  /** What stands in where coverage is not yet known. */
  public static AccessInput missing(Assumptions assumptions) {
    return new AccessInput(
        null,
        assumptions.factor(Constant.MISSING_COMPLEXITY),
        assumptions.factor(Constant.MISSING_RESTRICTION_TYPES),
        assumptions.value(Constant.MISSING_BURDEN));
  }

  public boolean isMissing() {
    return outcome == null;
  }

  public String arm() {
    return outcome == null ? NO_ARM : outcome.arm().name();
  }

  public String provenance() {
    return "access:" + arm();
  }

  public InputKind kind() {
    return isMissing() ? InputKind.SYNTHETIC_MINIMAL : InputKind.FROM_ACCESS_OUTCOME;
  }

  public Precondition precondition() {
    return outcome == null ? Precondition.MISSING : Precondition.of(outcome.position().coverage());
  }

  public boolean isGap() {
    return outcome != null && outcome.isGap();
  }

  public boolean isConflicting() {
    return outcome != null && outcome.position().conflicting();
  }

  /** Whether a rule of a type is in effect, counted or not. */
  public boolean has(RuleType type) {
    return outcome != null && outcome.position().ruleTypes().contains(type);
  }

  /** Types that the arm counts. */
  public Set<RuleType> countedTypes() {
    return outcome == null ? Set.of() : outcome.restrictions().points().keySet();
  }
}
