package org.almoner.config.engagement;

import org.almoner.config.check.Range;

/**
 * Settings of engagement.
 *
 * @param decisionIntervalDays days between two dates that training learns from
 * @param labelGapDays days after its window within which an outcome may still be reported
 * @param training how the uplift model is trained
 * @param recommendations whom a list may hold
 * @param experiment which lists are compared
 */
public record Engagement(
    int decisionIntervalDays,
    int labelGapDays,
    Training training,
    Recommendations recommendations,
    Experiment experiment) {
  public Engagement {
    Range.require("engagement.decision_interval_days", decisionIntervalDays, 1, 366);
    Range.require("engagement.label_gap_days", labelGapDays, 0, 366);
  }
}
