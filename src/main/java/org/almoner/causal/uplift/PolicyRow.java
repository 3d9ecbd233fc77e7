package org.almoner.causal.uplift;

import java.util.List;
import org.almoner.causal.effect.IntervalEstimate;
import org.almoner.stats.ranking.PolicyValue;
import org.almoner.stats.ranking.RankAverageEffect;
import org.jspecify.annotations.Nullable;

/**
 * What treating the first share of a ranking is worth per row of the data, net of the cost of the
 * contacts; the components are JSON fields.
 *
 * @param share of rows treated, best first
 * @param cost of one contact, in the unit of the outcome
 * @param overNobody gain over treating nobody
 * @param overEverybody gain over treating all
 * @param overRandom gain over treating as many at random
 * @param overOther gain over treating as many by the other score, such as risk; null without one
 */
public record PolicyRow(
    double share,
    double cost,
    IntervalEstimate overNobody,
    IntervalEstimate overEverybody,
    IntervalEstimate overRandom,
    @Nullable IntervalEstimate overOther) {

  /**
   * One row per share of a plan.
   *
   * @param other another score of the same rows, or null
   */
  public static List<PolicyRow> all(
      RankAverageEffect.Data ranked,
      PolicyPlan plan,
      double @Nullable [] other,
      double confidence) {
    return PolicyValue.all(ranked, plan.shares(), plan.cost()).stream()
        .map(
            value -> {
              double share = value.share();
              return new PolicyRow(
                  share,
                  plan.cost(),
                  IntervalEstimate.of(value.overNobody(), confidence),
                  IntervalEstimate.of(value.overEverybody(), confidence),
                  IntervalEstimate.of(value.overRandom(), confidence),
                  other == null
                      ? null
                      : IntervalEstimate.of(
                          PolicyValue.over(other, ranked, share, plan.cost()), confidence));
            })
        .toList();
  }
}
