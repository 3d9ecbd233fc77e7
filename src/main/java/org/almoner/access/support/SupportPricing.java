package org.almoner.access.support;

import java.util.ArrayList;
import java.util.List;
import org.almoner.access.input.Scenarios;
import org.almoner.access.input.SupportArm;
import org.almoner.access.terms.Assumptions;

/**
 * Prices support arms for one request: the one place where a request, an access arm and a support
 * arm come together.
 *
 * @param arms the baseline first
 * @param workloads of the request's hub, one for each arm
 */
public record SupportPricing(
    List<SupportArm> arms,
    List<Workload> workloads,
    MeasuredFactors measured,
    Assumptions assumptions) {

  public SupportPricing {
    if (!arms.get(0).name().equals(Scenarios.BASELINE)) {
      throw new IllegalArgumentException("the baseline arm comes first");
    }
  }

  /** One outcome for each support arm, in their order. */
  public List<SupportOutcome> price(AccessInput input) {
    StagePath path = StagePath.of(input, assumptions);
    List<SupportOutcome> outcomes = new ArrayList<>(arms.size());
    Operations baseline = operations(input, path, 0);
    for (int i = 0; i < arms.size(); i++) {
      Operations operations = i == 0 ? baseline : operations(input, path, i);
      Benefit benefit = Benefit.of(operations, baseline, assumptions);
      outcomes.add(
          new SupportOutcome(input, path, arms.get(i), workloads.get(i), operations, benefit));
    }
    return outcomes;
  }

  private Operations operations(AccessInput input, StagePath path, int arm) {
    OperationsRules.Setting setting =
        new OperationsRules.Setting(input, path, workloads.get(arm), measured);
    return new OperationsRules(setting, arms.get(arm).effect(), assumptions).operations();
  }
}
