package org.almoner.claims.story;

import java.math.BigDecimal;
import org.almoner.claims.decide.DecidedClaim;
import org.almoner.claims.decide.Decision;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.PaymentTotals;

/**
 * How the money of a reversal comes back to the payer, as far as its remittance says: a payment is
 * what its claims are paid less its adjustments at provider level (PLB).
 */
record TakenBack(Decision reversal) {

  String words() {
    Payment payment = reversal.answer().payment();
    BigDecimal amount = payment.amount();
    if (reversal.paid().signum() == 0) {
      return "no money is to go back";
    }
    if (!payment.isBalanced() || amount == null) {
      return "whether the money was kept back from a payment or has to be refunded cannot be told:"
          + " this remittance does not add up";
    }
    return isPutOff()
        ? "not kept back here%s: adjustments at provider level (PLB) added %s to this payment;"
                .formatted(
                    added().add(reversal.paid()).signum() == 0 ? "" : ", or not all of it",
                    Words.amount(added()))
            + " expect less in a later payment, or a request for a refund"
        : "kept back from this payment, of which %s was left: no refund is to be sent"
            .formatted(Words.amount(amount));
  }

  /** Dollars of a claim's reversals that were put off, at most. */
  static BigDecimal putOff(DecidedClaim claim) {
    return claim.decisions().stream()
        .filter(each -> each.status().reverses())
        .map(TakenBack::new)
        .filter(TakenBack::isPutOff)
        .map(each -> each.added().min(each.reversal.paid().negate()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether adjustments at provider level kept the payment from falling by it, or by all of it. */
  boolean isPutOff() {
    return reversal.paid().signum() < 0
        && reversal.answer().payment().isBalanced()
        && added().signum() > 0;
  }

  /** What adjustments at provider level added to the payment, but for interest: PLB L6. */
  private BigDecimal added() {
    PaymentTotals totals = reversal.answer().payment().totals();
    return totals.plbTotal().add(totals.interest()).negate();
  }
}
