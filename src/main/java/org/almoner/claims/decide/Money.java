package org.almoner.claims.decide;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.almoner.claims.codes.AmountClass;

/**
 * Money of a claim: CLAIMS 5.
 *
 * @param payerPaid CLP04 of all adjudications and reversals
 * @param deniedAmount of what is current, as the others
 * @param contractual with increases, which are negative
 * @param interest AMT I of all adjudications and reversals
 */
public record Money(
    BigDecimal payerPaid,
    BigDecimal deniedAmount,
    BigDecimal patientResponsibility,
    BigDecimal contractual,
    BigDecimal priorPayer,
    BigDecimal interest) {

  static Money of(List<Decision> decisions, Standing standing) {
    ClassAmounts current =
        ClassAmounts.of(
            standing.current().stream().flatMap(each -> each.adjustments().stream()).toList());
    return new Money(
        payerPaid(decisions),
        current.of(AmountClass.DENIAL),
        current.of(AmountClass.PATIENT_RESPONSIBILITY),
        current.of(AmountClass.CONTRACTUAL).add(current.of(AmountClass.INCREASE)),
        current.of(AmountClass.PRIOR_PAYER),
        sum(decisions, Decision::interest));
  }

  static BigDecimal payerPaid(List<Decision> decisions) {
    return sum(decisions, Decision::paid);
  }

  private static BigDecimal sum(List<Decision> decisions, Function<Decision, BigDecimal> amount) {
    return decisions.stream()
        .filter(each -> each.status().adjudicates() || each.status().reverses())
        .map(amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
