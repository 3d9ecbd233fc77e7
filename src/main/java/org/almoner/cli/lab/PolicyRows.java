package org.almoner.cli.lab;

import java.util.List;
import org.almoner.causal.effect.IntervalEstimate;
import org.almoner.causal.uplift.PolicyRow;
import org.almoner.causal.uplift.ScoreComparison;
import org.almoner.cli.output.Rows;
import org.jspecify.annotations.Nullable;

/** What treating the first rows of a ranking is worth, per row of the data. */
public final class PolicyRows {
  private PolicyRows() {}

  public static Rows of(List<PolicyRow> policies, @Nullable ScoreComparison against) {
    Rows rows = Rows.named("treat the top", "gain over", "per row", "std_error", "low", "high");
    for (PolicyRow policy : policies) {
      add(rows, policy, "nobody", policy.overNobody());
      add(rows, policy, "everybody", policy.overEverybody());
      add(rows, policy, "random", policy.overRandom());
      if (policy.overOther() != null && against != null) {
        add(rows, policy, "by " + against.score(), policy.overOther());
      }
    }
    return rows;
  }

  private static void add(Rows rows, PolicyRow policy, String over, IntervalEstimate gain) {
    rows.add(policy.share(), over, gain.estimate(), gain.stdError(), gain.ciLow(), gain.ciHigh());
  }
}
