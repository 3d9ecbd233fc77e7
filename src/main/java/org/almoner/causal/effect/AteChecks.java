package org.almoner.causal.effect;

import java.util.List;
import org.almoner.causal.study.Subgrouping;

/**
 * What an average effect is checked by.
 *
 * @param refutations how often each refuter repeats; 0 leaves them out
 * @param subgroups whose effects are estimated as well
 * @param negativeControls columns that the treatment cannot have changed
 */
public record AteChecks(
    int refutations, List<Subgrouping> subgroups, List<String> negativeControls) {
  public AteChecks {
    subgroups = List.copyOf(subgroups);
    negativeControls = List.copyOf(negativeControls);
    if (refutations < 0 || refutations == 1) {
      throw new IllegalArgumentException("Refuters repeat 0 or at least 2 times: " + refutations);
    }
  }

  /** Refuters alone. */
  public static AteChecks refuting(int times) {
    return new AteChecks(times, List.of(), List.of());
  }
}
