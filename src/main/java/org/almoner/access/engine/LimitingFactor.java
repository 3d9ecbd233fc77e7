package org.almoner.access.engine;

import org.almoner.access.support.SupportOutcome;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Labelled;
import org.almoner.access.terms.Rounding;

/** What keeps a support arm from doing more: the first that applies. */
public enum LimitingFactor implements Labelled {
  COVERAGE_GAP,
  UNKNOWN_COVERAGE,
  CAPACITY,
  NO_LEVER,
  ACCESS_COMPLEXITY,
  NONE;

  static LimitingFactor of(SupportOutcome outcome, Assumptions assumptions) {
    if (outcome.input().isGap()) {
      return COVERAGE_GAP;
    }
    if (outcome.input().isMissing()) {
      return UNKNOWN_COVERAGE;
    }
    if (outcome.workload().highStrain()) {
      return CAPACITY;
    }
    if (outcome.benefit().net().compared() <= assumptions.value(Constant.BENEFIT_NEUTRAL)) {
      return NO_LEVER;
    }
    double days =
        assumptions.value(Constant.DELAY_DAYS_PER_POINT)
            * outcome.operations().complexity().value();
    boolean complex = Rounding.nine(days) > assumptions.value(Constant.COMPLEXITY_LIMIT_DAYS);
    return complex ? ACCESS_COMPLEXITY : NONE;
  }
}
