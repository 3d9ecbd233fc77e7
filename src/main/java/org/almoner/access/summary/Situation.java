package org.almoner.access.summary;

import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.engine.LimitingFactor;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.engine.RankedArm;
import org.almoner.access.input.Scenarios;
import org.almoner.access.support.SupportOutcome;
import org.jspecify.annotations.Nullable;

/** A priced request as a choice looks at it. */
record Situation(Priced priced, Choice choice) {

  /** The access outcome as things are; null where coverage is not yet known. */
  @Nullable AccessOutcome access() {
    return priced.arm(Scenarios.BASELINE).access();
  }

  /** The access outcome under the chosen arm; null where coverage is not yet known. */
  @Nullable AccessOutcome accessScenario() {
    return priced.arm(choice.accessArm()).access();
  }

  /** What support consumes. */
  PricedArm fed() {
    return priced.arm(choice.fedArm());
  }

  SupportOutcome supportBaseline() {
    return fed().support(Scenarios.BASELINE);
  }

  SupportOutcome support() {
    return fed().support(choice.supportArm());
  }

  /** What limits the chosen support arm; the baseline does nothing that could be limited. */
  LimitingFactor limit() {
    return fed().rank(choice.supportArm()).map(RankedArm::limit).orElse(LimitingFactor.NO_LEVER);
  }
}
