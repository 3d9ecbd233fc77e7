package org.almoner.engagement.night;

import org.jspecify.annotations.Nullable;

/**
 * Whom to contact where no model says it: the higher, the sooner.
 *
 * <pre>  score = 0.4·risk + 0.3·(1 − fatigue) + 0.3·time since contact      each in 0..1</pre>
 *
 * @param risk of discontinuing
 * @param fatigue min(1, contacts in 30 days ÷ 2)
 * @param recency min(1, days since the last contact ÷ 30); 1 where there never was one
 */
public record RuleScore(double risk, double fatigue, double recency) {
  private static final double RISK_WEIGHT = 0.4;
  private static final double REST_WEIGHT = 0.3;
  private static final double TIRING_CONTACTS = 2;
  private static final double LONG_DAYS = 30;

  /**
   * @param risk in 0..1
   * @param contacts in the last 30 days, at least 0
   * @param daysSinceContact null where there never was one
   */
  public static RuleScore of(double risk, double contacts, @Nullable Double daysSinceContact) {
    double days = daysSinceContact == null ? LONG_DAYS : daysSinceContact;
    return new RuleScore(
        risk, Math.min(1, contacts / TIRING_CONTACTS), Math.min(1, days / LONG_DAYS));
  }

  public double riskPart() {
    return RISK_WEIGHT * risk;
  }

  public double restPart() {
    return REST_WEIGHT * (1 - fatigue);
  }

  public double recencyPart() {
    return REST_WEIGHT * recency;
  }

  /** The sum of the three parts, in 0..1. */
  public double score() {
    return riskPart() + restPart() + recencyPart();
  }
}
