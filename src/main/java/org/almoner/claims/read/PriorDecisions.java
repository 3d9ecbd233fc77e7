package org.almoner.claims.read;

import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.rows.PriorAdjustment;
import org.almoner.claims.rows.PriorPayment;
import org.almoner.claims.x12.Segment;

/** Lines' decisions of other payers (2430), each with the payer that it names; else the first. */
record PriorDecisions(List<OtherPayerReading> payers, List<LineReading> lines) {

  /** Those of one payer. */
  record OfPayer(List<PriorPayment> payments, List<PriorAdjustment> adjustments) {}

  OfPayer of(int payer) {
    OfPayer found = new OfPayer(new ArrayList<>(), new ArrayList<>());
    for (int at = 0; at < lines.size(); at++) {
      for (LineReading.PriorLine prior : lines.get(at).priors()) {
        if (owner(prior.decision()) == payer) {
          found.payments.add(payment(at + 1, prior.decision()));
          found.adjustments.addAll(prior.adjustmentRows(at + 1));
        }
      }
    }
    return found;
  }

  private int owner(Segment decision) {
    for (int at = 0; at < payers.size(); at++) {
      if (payers.get(at).isNamed(decision.element(1))) {
        return at;
      }
    }
    return 0;
  }

  private static PriorPayment payment(int line, Segment decision) {
    return new PriorPayment(
        line,
        decision.componentValue(3, 2),
        Amounts.of(decision.element(2)),
        Amounts.quantity(decision.element(5)));
  }
}
