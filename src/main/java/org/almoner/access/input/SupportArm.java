package org.almoner.access.input;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a support program might do.
 *
 * @param targetStage where it means to help; null for the baseline
 * @param effect what it changes
 */
public record SupportArm(String name, @Nullable Stage targetStage, Effect effect)
    implements Serializable {

  /**
   * What an arm changes.
   *
   * @param delayScale that the approval delay is multiplied with
   * @param dropoutScale that the dropout risk is multiplied with
   * @param complexityScale that approval complexity is multiplied with
   * @param followupIntensity 0 to 1, of patients that are called
   * @param fteDelta staff more or less
   */
  public record Effect(
      double delayScale,
      double dropoutScale,
      double complexityScale,
      double followupIntensity,
      double fteDelta)
      implements Serializable {
    public static final Effect NONE = new Effect(1, 1, 1, 0, 0);
  }

  public static final SupportArm BASELINE = new SupportArm(Scenarios.BASELINE, null, Effect.NONE);
}
