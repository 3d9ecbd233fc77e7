package org.almoner.claims.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.almoner.claims.rows.Keys;
import org.almoner.claims.rows.ProviderAdjustment;
import org.almoner.claims.x12.Segment;

/** The up to six pairs of a PLB: a code with a reference, and an amount. */
final class ProviderAdjustmentPairs {
  private static final int FIRST = 3;
  private static final int LAST = 13;

  /** Rows of those pairs that hold an amount, numbered on from those before. */
  static List<ProviderAdjustment> of(PaymentHeader payment, Segment segment, int before) {
    List<ProviderAdjustment> rows = new ArrayList<>();
    Findings findings = new Findings();
    LocalDate fiscal = findings.day(segment.element(2));
    for (int at = FIRST; at <= LAST; at += 2) {
      BigDecimal amount = Amounts.of(segment.element(at + 1));
      if (amount != null) {
        rows.add(
            new ProviderAdjustment(
                payment.paymentId(),
                before + rows.size() + 1,
                payment.envelope().at(segment.offset()),
                payment.trace(),
                segment.value(1),
                fiscal,
                segment.componentValue(at, 1),
                segment.componentValue(at, 2),
                amount,
                content(payment, segment, at),
                findings.warnings()));
      }
    }
    return rows;
  }

  private static String content(PaymentHeader payment, Segment segment, int at) {
    return Keys.of(
        payment.identity(),
        segment.element(1),
        segment.element(2),
        segment.component(at, 1),
        segment.component(at, 2),
        Amounts.of(segment.element(at + 1)));
  }

  private ProviderAdjustmentPairs() {}
}
