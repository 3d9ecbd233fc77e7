package org.almoner.claims.read;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.almoner.claims.rows.Envelope;
import org.almoner.claims.rows.Payment;
import org.almoner.claims.rows.PaymentTotals;
import org.almoner.claims.rows.Warning;
import org.almoner.claims.x12.Segment;
import org.jspecify.annotations.Nullable;

/** The payment of an 835 while its header and its remits come in. */
final class PaymentReading {
  private final String guide;
  private final Envelope envelope;
  private final Findings findings = new Findings();
  private final PayerNames payer = new PayerNames();
  private @Nullable PaymentHeader header;
  private @Nullable Segment order;
  private long offset;
  private @Nullable LocalDate paymentDate;
  private @Nullable LocalDate productionDate;
  private @Nullable String trace;
  private @Nullable String payeeNpi;
  private int claims;
  private BigDecimal claimsPaid = Amounts.ZERO;
  private BigDecimal plbTotal = Amounts.ZERO;
  private BigDecimal interest = Amounts.ZERO;

  PaymentReading(String guide, Envelope envelope) {
    this.guide = guide;
    this.envelope = envelope;
  }

  /** A segment before the first remit. */
  void take(Segment segment, String loop) {
    switch (segment.tag()) {
      case "BPR" -> {
        order = segment;
        offset = segment.offset();
        paymentDate = findings.day(segment.element(16));
      }
      case "TRN" -> {
        trace = segment.value(2);
        payer.takeTrace(segment);
      }
      case "DTM" -> {
        if (segment.element(1).equals("405")) {
          productionDate = findings.day(segment.element(2));
        }
      }
      case "N1" -> {
        if (segment.element(1).equals("PE") && segment.element(3).equals("XX")) {
          payeeNpi = findings.npi(segment.value(4));
        }
        payer.take(segment, loop);
      }
      default -> payer.take(segment, loop);
    }
  }

  /** The header as the first row finds it. */
  PaymentHeader header() {
    if (header == null) {
      header = PaymentHeader.of(envelope, trace, payer.normalised(), paymentDate);
    }
    return header;
  }

  void add(BigDecimal paid, BigDecimal claimInterest) {
    claims++;
    claimsPaid = claimsPaid.add(paid);
    interest = interest.add(claimInterest);
  }

  void reduce(BigDecimal amount) {
    plbTotal = plbTotal.add(amount);
  }

  Payment row() {
    BigDecimal amount = order == null ? null : Amounts.of(order.element(2));
    String handling = order == null ? null : order.value(1);
    boolean isBalanced = amount != null && Amounts.areEqual(amount, claimsPaid.subtract(plbTotal));
    findings.addIf(!isBalanced, Warning.PAYMENT_BALANCE);
    findings.addIf(
        "H".equals(handling) && Amounts.orZero(amount).signum() != 0, Warning.NOTICE_WITH_AMOUNT);
    findings.addIf(Amounts.orZero(amount).signum() < 0, Warning.NEGATIVE_PAYMENT);
    PaymentHeader known = header();
    return new Payment(
        known.paymentId(),
        known.envelope().at(offset),
        trace,
        known.payer(),
        payeeNpi,
        handling,
        amount,
        order == null ? null : order.value(4),
        paymentDate,
        productionDate,
        Texts.orNull(guide),
        new PaymentTotals(claims, claimsPaid, plbTotal, interest),
        isBalanced,
        findings.warnings());
  }
}
