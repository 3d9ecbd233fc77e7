package org.almoner.causal.checks;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.almoner.causal.nuisance.Propensity;
import org.almoner.causal.study.Study;
import org.almoner.stats.sensitivity.RosenbaumBounds;
import org.jspecify.annotations.Nullable;

/**
 * Rosenbaum's Γ of pairs matched on the propensity: how much the odds of treatment may differ
 * within a pair before the sign test in the direction of the estimate no longer rejects; the
 * components are JSON fields.
 *
 * @param pairs matched pairs
 * @param discordant pairs that differ in the outcome
 * @param positive of these, pairs that agree with the estimate
 * @param pValue one-sided, without hidden bias; null where no pair differs
 * @param gamma null where the test does not reject even without hidden bias
 */
public record HiddenBias(
    int pairs, long discordant, long positive, @Nullable Double pValue, @Nullable Double gamma) {

  static HiddenBias of(Study study, Propensity propensity, double estimate, double confidence) {
    PairMatching matching = PairMatching.of(propensity.values(), study.treated());
    double sign = estimate < 0 ? -1 : 1;
    double[] treated = outcomes(study, matching.treated(), sign);
    double[] control = outcomes(study, matching.control(), sign);
    if (Arrays.equals(treated, control)) {
      return new HiddenBias(treated.length, 0, 0, null, null);
    }
    RosenbaumBounds bounds = RosenbaumBounds.of(treated, control);
    OptionalDouble gamma = bounds.criticalGamma(1 - confidence);
    return new HiddenBias(
        treated.length,
        bounds.discordant(),
        bounds.positive(),
        bounds.upperPValue(1),
        gamma.isPresent() ? gamma.getAsDouble() : null);
  }

  private static double[] outcomes(Study study, int[] rows, double sign) {
    return Arrays.stream(rows).mapToDouble(row -> sign * study.outcome()[row]).toArray();
  }
}
