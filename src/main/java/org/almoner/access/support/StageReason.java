package org.almoner.access.support;

import org.almoner.access.input.RuleType;
import org.almoner.access.input.Stage;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;
import org.almoner.access.terms.Rounding;

/** Why a patient stands at a stage: the first that applies. */
public enum StageReason {
  UNKNOWN(Stage.BENEFITS_INVESTIGATION, "coverage is not yet known"),
  GAP(Stage.REFERRED, "the plan does not pay"),
  CONFLICT(Stage.BENEFITS_INVESTIGATION, "formulary lines contradict each other"),
  PRIOR_AUTHORIZATION(Stage.PRIOR_AUTHORIZATION, "a prior authorization is in effect"),
  STEP_THERAPY(Stage.BENEFITS_INVESTIGATION, "step therapy is in effect"),
  BURDEN(Stage.BENEFITS_INVESTIGATION, "the administrative burden is high"),
  COMPLEXITY(Stage.ENROLLED, "approval has some complexity"),
  NOTHING(Stage.INITIATED, "nothing stands in the way");

  private final Stage stage;
  private final String sentence;

  StageReason(Stage stage, String sentence) {
    this.stage = stage;
    this.sentence = sentence;
  }

  public Stage stage() {
    return stage;
  }

  /** The reason in words. */
  public String sentence() {
    return sentence;
  }

  static StageReason of(AccessInput input, Assumptions assumptions) {
    if (input.isMissing()) {
      return UNKNOWN;
    }
    if (input.isGap()) {
      return GAP;
    }
    if (input.isConflicting()) {
      return CONFLICT;
    }
    if (input.has(RuleType.PA)) {
      return PRIOR_AUTHORIZATION;
    }
    if (input.has(RuleType.ST)) {
      return STEP_THERAPY;
    }
    if (input.burden() >= assumptions.value(Constant.INVESTIGATION_BURDEN)) {
      return BURDEN;
    }
    return Rounding.nine(input.complexity().value()) > 0 ? COMPLEXITY : NOTHING;
  }
}
