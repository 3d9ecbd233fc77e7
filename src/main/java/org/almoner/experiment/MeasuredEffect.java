package org.almoner.experiment;

/**
 * The difference between the arms in one measure, without strata or looks: for secondary measures
 * and guardrails.
 *
 * @param treated size and mean of the treated arm
 * @param control size and mean of the control arm
 * @param effect treated minus control: a z-test where the outcome is binary, else Welch's
 */
public record MeasuredEffect(ArmSummary treated, ArmSummary control, EffectEstimate effect) {
  /**
   * @throws IllegalArgumentException with fewer than two rows in an arm
   */
  public static MeasuredEffect of(boolean[] treated, double[] outcome, double confidence) {
    ExperimentData data = ExperimentData.of(treated, outcome);
    ArmSummary first = ArmSummary.of(data, true);
    ArmSummary second = ArmSummary.of(data, false);
    if (Math.min(first.rows(), second.rows()) < 2) {
      throw new IllegalArgumentException("Each arm needs at least two rows");
    }
    return new MeasuredEffect(
        first,
        second,
        data.isBinary()
            ? EffectEstimate.ofProportions(data, confidence)
            : EffectEstimate.ofMeans(data, confidence));
  }

  /** Whether the treated arm has more, with p below the level. */
  public boolean isUp(double level) {
    return effect.estimate() > 0 && effect.pValue() < level;
  }
}
