package org.almoner.access.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.access.coverage.AccessOutcome;
import org.almoner.access.coverage.Position;
import org.almoner.access.formulary.Formulary;
import org.almoner.access.formulary.HubCapacities;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Coverage;
import org.almoner.access.input.HubCapacity;
import org.almoner.access.input.Scenarios;
import org.almoner.access.support.AccessInput;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.support.SupportOutcome;
import org.almoner.access.support.SupportPricing;
import org.almoner.access.support.Workload;
import org.almoner.access.terms.Assumptions;
import org.jspecify.annotations.Nullable;

/**
 * Prices requests: each under every access arm and every support arm. The same request, book and
 * numbers give the same result, anywhere.
 */
public record Pricer(
    Formulary formulary, HubCapacities capacities, Scenarios scenarios, Assumptions assumptions)
    implements Serializable {

  /** The same, with other assumptions. */
  public Pricer with(Assumptions others) {
    return new Pricer(formulary, capacities, scenarios, others);
  }

  public Priced price(AccessRequest request) {
    return price(request, MeasuredFactors.NONE);
  }

  /**
   * @param measured of the request's payer and product
   */
  public Priced price(AccessRequest request, MeasuredFactors measured) {
    SupportPricing support =
        new SupportPricing(scenarios.support(), workloads(request), measured, assumptions);
    Coverage coverage = request.coverage();
    if (coverage == null) {
      return new Priced(request, List.of(arm(null, support)));
    }
    Position position = Position.of(request, coverage, formulary, assumptions);
    List<PricedArm> arms = new ArrayList<>(scenarios.access().size());
    for (AccessOutcome outcome : AccessOutcome.of(position, scenarios.access(), assumptions)) {
      arms.add(arm(outcome, support));
    }
    return new Priced(request, arms);
  }

  private List<Workload> workloads(AccessRequest request) {
    Optional<HubCapacity> report = capacities.latest(request.productId(), request.asOf());
    return scenarios.support().stream()
        .map(arm -> Workload.of(report, request.asOf(), arm, assumptions))
        .toList();
  }

  private PricedArm arm(@Nullable AccessOutcome access, SupportPricing pricing) {
    AccessInput input = access == null ? AccessInput.missing(assumptions) : AccessInput.of(access);
    List<SupportOutcome> support = pricing.price(input);
    List<Forecast> forecasts = new ArrayList<>(support.size());
    if (access != null) {
      support.forEach(each -> forecasts.add(Forecast.of(access, each, assumptions)));
    }
    return new PricedArm(access, support, RankedArm.ranking(support, assumptions), forecasts);
  }
}
