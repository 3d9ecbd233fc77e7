package org.almoner.causal.uplift;

import java.util.List;
import org.almoner.causal.study.Subgrouping;
import org.jspecify.annotations.Nullable;

/**
 * What uplift scores are checked by.
 *
 * @param truth two columns, the true outcome without and with treatment; empty for none
 * @param subgroups whose effects are estimated as well
 * @param policy whom to treat at which cost
 * @param against a column with another score of the same rows, such as risk; empty for none
 * @param split how rows were split in time, or null
 */
public record UpliftChecks(
    List<String> truth,
    List<Subgrouping> subgroups,
    PolicyPlan policy,
    String against,
    @Nullable TimeSplit split) {
  public UpliftChecks {
    truth = List.copyOf(truth);
    subgroups = List.copyOf(subgroups);
  }

  /** The standard policy, and a truth where there is one. */
  public static UpliftChecks ofTruth(List<String> truth) {
    return new UpliftChecks(truth, List.of(), PolicyPlan.STANDARD, "", null);
  }
}
