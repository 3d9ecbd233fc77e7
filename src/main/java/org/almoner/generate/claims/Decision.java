package org.almoner.generate.claims;

import org.almoner.generate.claims.Adjustment.Sort;

/**
 * What a payer decided, in cents.
 *
 * @param outcome as analysts call it, such as {@code denied}
 * @param cause of a denial, empty for none
 */
record Decision(
    String outcome,
    String cause,
    long paid,
    long contractual,
    long denied,
    long patient,
    long priorPayer) {

  static Decision of(String outcome, String cause, Answer answer) {
    return new Decision(
        outcome,
        cause,
        answer.paid(),
        answer.sum(Sort.CONTRACTUAL),
        answer.sum(Sort.DENIED),
        answer.sum(Sort.PATIENT),
        answer.sum(Sort.PRIOR_PAYER));
  }

  /** This and what was decided before of other lines. */
  Decision with(Decision before) {
    return new Decision(
        outcome,
        cause,
        paid + before.paid,
        contractual + before.contractual,
        denied + before.denied,
        patient + before.patient,
        priorPayer + before.priorPayer);
  }
}
