package org.almoner.access.sensitivity;

import java.util.List;
import java.util.Set;
import org.almoner.access.engine.Priced;
import org.almoner.access.engine.PricedArm;
import org.almoner.access.engine.Pricer;
import org.almoner.access.engine.RankedArm;
import org.almoner.access.input.AccessArm;
import org.almoner.access.input.AccessRequest;
import org.almoner.access.input.Scenarios;
import org.almoner.access.support.MeasuredFactors;
import org.almoner.access.terms.Assumptions;
import org.almoner.access.terms.Constant;

/**
 * What is asked again under other assumptions: of one request and one access arm, which support arm
 * is recommended, and how one of them scores.
 *
 * @param pricer of that access arm alone, and all support arms
 * @param arm the access arm whose outcome support consumes
 * @param supportArm whose score is followed
 */
public record Question(
    Pricer pricer, AccessRequest request, MeasuredFactors measured, String arm, String supportArm) {

  /**
   * An answer.
   *
   * @param score scenario benefit score of the support arm
   * @param recommended the support arm of rank 1; empty where there is none
   */
  public record Answer(double score, String recommended) {}

  /** As the pricer's scenarios have it, but of one access arm. */
  public static Question of(Pricer pricer, AccessRequest request, String arm, String supportArm) {
    List<AccessArm> arms =
        pricer.scenarios().access().stream().filter(each -> each.name().equals(arm)).toList();
    Scenarios narrow = new Scenarios(arms, pricer.scenarios().support());
    Pricer narrowed =
        new Pricer(pricer.formulary(), pricer.capacities(), narrow, pricer.assumptions());
    return new Question(narrowed, request, MeasuredFactors.NONE, arm, supportArm);
  }

  /** The same with measured factors. */
  public Question with(MeasuredFactors factors) {
    return new Question(pricer, request, factors, arm, supportArm);
  }

  public Assumptions assumptions() {
    return pricer.assumptions();
  }

  public Answer answer(Assumptions assumptions) {
    Priced priced = pricer.with(assumptions).price(request, measured);
    PricedArm fed = priced.arm(arm);
    List<RankedArm> ranking = fed.ranking();
    return new Answer(
        fed.support(supportArm).benefit().score().value(),
        ranking.isEmpty() ? "" : ranking.get(0).outcome().arm().name());
  }

  /** The assumptions that the answer rests on: no other one can change it by itself. */
  public Set<Constant> applied() {
    Assumptions counting = assumptions().counting();
    answer(counting);
    return counting.asked();
  }
}
