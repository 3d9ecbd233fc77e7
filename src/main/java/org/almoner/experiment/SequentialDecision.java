package org.almoner.experiment;

import java.util.Arrays;
import org.almoner.stats.Normal;
import org.almoner.stats.sequential.Alternative;
import org.almoner.stats.sequential.FutilityBoundary;
import org.almoner.stats.sequential.SequentialBoundary;
import org.almoner.stats.sequential.SpendingFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a group-sequential test says at this look.
 *
 * @param information share of the planned information
 * @param z of the main test, positive where treatment is better
 * @param criticalValue stop for an effect where |z| reaches it
 * @param futilityBound may stop for futility where z is below it (non-binding, power 0.8); null at
 *     the last look
 * @param outcome what follows
 */
public record SequentialDecision(
    double information,
    double z,
    double criticalValue,
    @Nullable Double futilityBound,
    Outcome outcome) {

  /** What a look can bring. */
  public enum Outcome {
    BETTER,
    WORSE,
    FUTILE,
    CONTINUE,
    NO_EFFECT_SHOWN
  }

  private static final double BETA = 0.2;

  /**
   * @param improvement in the direction of the goal
   * @param pValue two-sided, of the main test
   */
  static SequentialDecision of(ExperimentPlan plan, double improvement, double pValue) {
    ExperimentPlan.Looks looks = plan.looks();
    double[] critical =
        SequentialBoundary.spending(
                looks.spending(), plan.alpha(), Alternative.TWO_SIDED, looks.upToNow())
            .criticalValues();
    double value = critical[critical.length - 1];
    double z = Math.signum(improvement) * -Normal.quantile(Math.max(pValue, 1e-300) / 2);
    Double futility = looks.isLast() ? null : futilityBound(plan);
    return new SequentialDecision(
        looks.information(), z, value, futility, outcome(z, value, futility));
  }

  private static double futilityBound(ExperimentPlan plan) {
    ExperimentPlan.Looks looks = plan.looks();
    SequentialBoundary oneSided =
        SequentialBoundary.spending(
            looks.spending(), plan.alpha() / 2, Alternative.ONE_SIDED, looks.upToTheEnd());
    double[] bounds =
        FutilityBoundary.nonBinding(oneSided, SpendingFunction.obrienFleming(), BETA).bounds();
    return Arrays.stream(bounds).skip(bounds.length - 1L).findFirst().orElseThrow();
  }

  private static Outcome outcome(double z, double critical, @Nullable Double futility) {
    if (Math.abs(z) >= critical) {
      return z > 0 ? Outcome.BETTER : Outcome.WORSE;
    }
    if (futility == null) {
      return Outcome.NO_EFFECT_SHOWN;
    }
    return z < futility ? Outcome.FUTILE : Outcome.CONTINUE;
  }
}
